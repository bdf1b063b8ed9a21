package dev.muster.timeline;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one incident's record knows of its chat messages: for adapters that read up on what was said while they were away. */
public final class RecordedTalk {
    private static final int PAGE = 1000;

    /** The words as recorded last; empty when they were erased. */
    private final Map<MessageRef, Optional<String>> words = new HashMap<>();

    private final Set<MessageRef> deleted = new HashSet<>();
    private final Set<MessageRef> promoted = new HashSet<>();

    private RecordedTalk() {}

    /** As on record now. */
    public static RecordedTalk of(Timeline timeline, IncidentId incident) {
        RecordedTalk talk = new RecordedTalk();
        long after = 0;
        List<TimelineEntry> page;
        do {
            page = timeline.read(incident, after, PAGE);
            page.forEach(talk::note);
            after = page.isEmpty() ? after : page.getLast().sequence();
        } while (page.size() == PAGE);
        return talk;
    }

    private void note(TimelineEntry entry) {
        if (entry.event() instanceof MessageRecorded said) words.put(said.message(), words(entry, said.text()));
        if (entry.event() instanceof MessageEdited edit) words.put(edit.message(), words(entry, edit.text()));
        if (entry.event() instanceof MessageDeleted gone) deleted.add(gone.message());
        if (entry.event() instanceof MessagePromoted up) promoted.add(up.message());
    }

    private static Optional<String> words(TimelineEntry entry, String text) {
        return entry.wordsErased() ? Optional.empty() : Optional.of(text);
    }

    /** Whether that message is on record. */
    public boolean knows(MessageRef message) {
        return words.containsKey(message);
    }

    /** Whether it is on record that it was deleted. */
    public boolean isDeleted(MessageRef message) {
        return deleted.contains(message);
    }

    /** Whether it was put on the timeline. */
    public boolean isPromoted(MessageRef message) {
        return promoted.contains(message);
    }

    /** Erased words are not compared: whoever had them erased does not want them back. */
    public boolean saysSomethingElse(MessageRef message, String text) {
        return words.getOrDefault(message, Optional.empty())
                .filter(recorded -> !recorded.equals(text))
                .isPresent();
    }

    /** Those that are on record and not as deleted. */
    public Set<MessageRef> standing() {
        Set<MessageRef> standing = new HashSet<>(words.keySet());
        standing.removeAll(deleted);
        return standing;
    }
}
