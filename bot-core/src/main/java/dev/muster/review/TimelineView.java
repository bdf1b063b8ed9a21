package dev.muster.review;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.timeline.StoryPart;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The timeline as people read it: by when things happened, then by when they were recorded. */
public record TimelineView(List<TimelineRow> rows) {
    /** An entry written later than this after it happened is shown as late. */
    public static final Duration LATE_AFTER = Duration.ofMinutes(2);

    private static final Comparator<TimelineEntry> AS_IT_HAPPENED =
            Comparator.comparing(TimelineEntry::occurredAt).thenComparingLong(TimelineEntry::sequence);

    public TimelineView {
        rows = List.copyOf(rows);
    }

    /** What happened, without the bot's bookkeeping and without raw messages that nobody promoted. */
    public static TimelineView story(IncidentRecord record, Duration lateAfter) {
        Marks marks = Marks.of(record.entries());
        return of(record, lateAfter, marks, entry -> isTold(entry, marks) && !isPartOfOpening(entry, record));
    }

    /** Every entry there is. */
    public static TimelineView everything(IncidentRecord record, Duration lateAfter) {
        return of(record, lateAfter, Marks.of(record.entries()), entry -> true);
    }

    private static TimelineView of(
            IncidentRecord record, Duration lateAfter, Marks marks, Predicate<TimelineEntry> shown) {
        return new TimelineView(record.entries().stream()
                .filter(shown)
                .sorted(AS_IT_HAPPENED)
                .map(entry -> new TimelineRow(entry, notes(entry, lateAfter, marks)))
                .toList());
    }

    private static boolean isTold(TimelineEntry entry, Marks marks) {
        return switch (StoryPart.of(entry.event())) {
            case STEP -> true;
            case RAW -> marks.isPromoted(entry.sequence());
            case MARK -> false;
            case BOOKKEEPING -> false;
        };
    }

    /** Whoever opens joins by that act; saying so in a line of its own tells nobody anything. */
    private static boolean isPartOfOpening(TimelineEntry entry, IncidentRecord record) {
        return entry.event() instanceof ResponderJoined joined
                && joined.person().equals(record.incident().openedBy())
                && entry.recordedAt().equals(record.first().recordedAt());
    }

    private static List<TimelineNote> notes(TimelineEntry entry, Duration lateAfter, Marks marks) {
        List<TimelineNote> notes = new ArrayList<>();
        if (entry.lateness().compareTo(lateAfter) > 0) notes.add(new TimelineNote.Late(entry.lateness()));
        for (TimelineEntry mark : marks.on(entry.sequence())) note(mark).ifPresent(notes::add);
        return notes.stream().distinct().toList();
    }

    private static Optional<TimelineNote> note(TimelineEntry mark) {
        IncidentEvent event = mark.event();
        if (event instanceof MessagePromoted) return Optional.of(new TimelineNote.Promoted(mark.actor()));
        if (event instanceof MessageEdited edited) {
            return Optional.of(new TimelineNote.Edited(mark.occurredAt(), edited.text()));
        }
        if (event instanceof MessageDeleted) return Optional.of(new TimelineNote.Deleted(mark.occurredAt()));
        if (event instanceof Corrected corrected) {
            return Optional.of(new TimelineNote.Corrected(
                    mark.actor(), mark.writtenAt(), mark.id(), corrected.text(), mark.why()));
        }
        if (event instanceof Redacted) {
            return Optional.of(new TimelineNote.Redacted(mark.actor(), mark.writtenAt(), mark.why()));
        }
        if (event instanceof TalkExpired) return Optional.of(new TimelineNote.Expired(mark.writtenAt()));
        return event instanceof PersonalDataErased
                ? Optional.of(new TimelineNote.Erased(mark.writtenAt()))
                : Optional.empty();
    }
}
