package dev.muster.timeline;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Promoted;
import dev.muster.domain.incident.Quote;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import java.util.List;
import java.util.Optional;

/** Looks words up in the record, where they can be removed, instead of keeping them anywhere else. */
public final class RecordedWords {
    private RecordedWords() {}

    /** The messages that people put on the timeline last, the last of them last, in their author's newest words. */
    public static List<Quote> onTheTimeline(Timeline timeline, Incident incident) {
        return incident.promoted().last().stream()
                .flatMap(message -> quote(timeline, incident, message).stream())
                .toList();
    }

    private static Optional<Quote> quote(Timeline timeline, Incident incident, Promoted.Message message) {
        Optional<TimelineEntry> said = entry(timeline, incident, message.entry());
        String words = entry(timeline, incident, message.words())
                .map(RecordedWords::words)
                .orElse("");
        return said.map(entry -> new Quote(message.author(), entry.occurredAt(), words));
    }

    private static Optional<TimelineEntry> entry(Timeline timeline, Incident incident, long sequence) {
        return timeline.read(incident.id(), sequence - 1, 1).stream().findFirst();
    }

    private static String words(TimelineEntry entry) {
        if (entry.wordsErased()) return "";
        if (entry.event() instanceof MessageEdited edit) return edit.text();
        return entry.event() instanceof MessageRecorded ? entry.text() : "";
    }
}
