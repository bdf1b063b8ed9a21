package dev.muster.console.api;

import dev.muster.console.chat.ChatChange;
import dev.muster.timeline.TimelineEntry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens, numbered while this process runs, with the last few thousand kept, so that a browser whose connection broke
 * misses nothing. A reader that falls too far behind is told to load afresh.
 */
public final class LiveEvents implements AutoCloseable {
    /** Something that happened. */
    public sealed interface Happening {}

    /** In the local chat. */
    public record InChat(ChatChange change) implements Happening {}

    /** On record. */
    public record OnRecord(TimelineEntry entry) implements Happening {}

    /** With its number. */
    record Numbered(long number, Happening happening) {}

    private static final int KEPT = 4096;

    private final String epoch;
    private final Deque<Numbered> recent = new ArrayDeque<>();
    private final Set<LiveReader> readers = new HashSet<>();
    private long last;

    /** @param epoch names this run: numbers of another run mean nothing here */
    public LiveEvents(String epoch) {
        this.epoch = epoch;
    }

    /** Takes note of something and hands it to every reader. */
    public synchronized void publish(Happening happening) {
        Numbered numbered = new Numbered(++last, happening);
        recent.addLast(numbered);
        if (recent.size() > KEPT) recent.removeFirst();
        readers.forEach(reader -> reader.take(numbered));
    }

    /** A reader of everything after the event of that id; without one, or with one that is too old, from now on. */
    synchronized LiveReader read(Optional<String> afterId) {
        Optional<Long> after = afterId.flatMap(this::number);
        long from = after.orElse(last);
        boolean missed = afterId.isPresent() && (after.isEmpty() || from < firstKept() - 1 || from > last);
        List<Numbered> backlog = missed
                ? List.of()
                : recent.stream().filter(event -> event.number() > from).toList();
        LiveReader reader = new LiveReader(this, backlog, missed);
        readers.add(reader);
        return reader;
    }

    /** The id of the event with that number. */
    String id(long number) {
        return epoch + "." + number;
    }

    /** The id of the newest event. */
    public synchronized String lastId() {
        return id(last);
    }

    synchronized void forget(LiveReader reader) {
        readers.remove(reader);
    }

    /** Ends every reader. */
    @Override
    public synchronized void close() {
        readers.forEach(LiveReader::end);
    }

    private long firstKept() {
        return recent.isEmpty() ? last + 1 : recent.getFirst().number();
    }

    private Optional<Long> number(String id) {
        String start = epoch + ".";
        return id.startsWith(start) && id.substring(start.length()).matches("[0-9]{1,18}")
                ? Optional.of(Long.parseLong(id.substring(start.length())))
                : Optional.empty();
    }
}
