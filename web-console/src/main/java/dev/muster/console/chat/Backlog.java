package dev.muster.console.chat;

import dev.muster.domain.incident.Place;
import dev.muster.ports.LocalMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads rooms from their end. The store pages forward only, so the ids of a room are kept here from the first time that it
 * is read; the messages themselves are always read from the store.
 */
final class Backlog {
    private static final int PAGE = 500;

    private final ChatLog log;
    private final Map<String, NavigableSet<Long>> ids = new ConcurrentHashMap<>();

    Backlog(ChatLog log, ChatFeed feed) {
        this.log = log;
        feed.follow(change -> {
            if (change instanceof ChatChange.Posted posted) note(posted.message());
        });
    }

    /** Whether this is a line that was only kept so that its repeat is recognised; nobody ever sees it. */
    static boolean isFiled(LocalMessage message) {
        return message.deleted() && message.onlyFor().isPresent();
    }

    /** The newest messages before that id which pass the test, oldest first, at most {@code most}. */
    List<LocalMessage> last(String room, long before, int most, Predicate<LocalMessage> wanted) {
        List<LocalMessage> found = new ArrayList<>();
        Optional<Long> end = Optional.ofNullable(idsOf(room).lower(before));
        while (found.size() < most && end.isPresent()) {
            List<Long> window = idsOf(room).headSet(end.get(), true).descendingSet().stream()
                    .limit(PAGE)
                    .toList();
            long first = window.getLast();
            between(room, first, window.getFirst()).reversed().stream()
                    .filter(wanted)
                    .limit(most - found.size())
                    .forEach(found::add);
            end = Optional.ofNullable(idsOf(room).lower(first));
        }
        return found.reversed();
    }

    /** The last message of a person in that place whose words contain the text; if there is none, ignoring case. */
    Optional<LocalMessage> lastContaining(Place place, String text) {
        Predicate<LocalMessage> said = message -> isWords(message) && isIn(place, message);
        Predicate<LocalMessage> exactly = message -> message.text().contains(text);
        String lower = text.toLowerCase(Locale.ROOT);
        Predicate<LocalMessage> nearly =
                message -> message.text().toLowerCase(Locale.ROOT).contains(lower);
        return Stream.of(exactly, nearly)
                .flatMap(wanted -> last(place.room(), Long.MAX_VALUE, 1, said.and(wanted)).stream())
                .findFirst();
    }

    private static boolean isWords(LocalMessage message) {
        return message.author().isHuman() && message.onlyFor().isEmpty() && !message.deleted();
    }

    /** A thread is searched with the message that began it. */
    private static boolean isIn(Place place, LocalMessage message) {
        return Whereabouts.covers(place, message.place())
                || place.thread().equals(Optional.of(Long.toString(message.id())));
    }

    /** All messages with ids from there to there; lines that are only kept are among them, though their ids are not known. */
    private List<LocalMessage> between(String room, long first, long last) {
        List<LocalMessage> all = new ArrayList<>();
        long after = first - 1;
        List<LocalMessage> page;
        do {
            page = log.after(room, after, PAGE);
            page.stream().filter(message -> message.id() <= last).forEach(all::add);
            after = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE && after < last);
        return all;
    }

    private NavigableSet<Long> idsOf(String room) {
        return ids.computeIfAbsent(room, this::readIds);
    }

    private NavigableSet<Long> readIds(String room) {
        NavigableSet<Long> all = new ConcurrentSkipListSet<>();
        long after = 0;
        List<LocalMessage> page;
        do {
            page = log.after(room, after, PAGE);
            page.forEach(message -> all.add(message.id()));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE);
        return all;
    }

    /** A message added while its room is being read is seen by the reading or noted here, never neither. */
    private void note(LocalMessage message) {
        ids.computeIfPresent(message.place().room(), (room, known) -> {
            known.add(message.id());
            return known;
        });
    }
}
