package dev.muster.review;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.RoomEvent;
import dev.muster.domain.incident.RoomEvent.AlsoFollowed;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which later entries say something about which earlier one: corrected, redacted, promoted, edited, deleted, erased. */
final class Marks {
    private final Map<Long, List<TimelineEntry>> byEntry = new HashMap<>();
    private final Map<Long, Long> corrects = new HashMap<>();

    private Marks() {}

    /** Read once, front to back. */
    static Marks of(List<TimelineEntry> entries) {
        Marks marks = new Marks();
        entries.forEach(marks::note);
        return marks;
    }

    private void note(TimelineEntry entry) {
        for (long marked : markedBy(entry.event())) {
            if (marked < entry.sequence()) put(marked, entry);
        }
    }

    /** A correction of a correction belongs to the entry that was corrected first: that is where readers look. */
    private void put(long marked, TimelineEntry entry) {
        long root = marked;
        if (entry.event() instanceof Corrected) {
            root = corrects.getOrDefault(marked, marked);
            corrects.put(entry.sequence(), root);
        }
        byEntry.computeIfAbsent(root, unused -> new ArrayList<>()).add(entry);
    }

    private static List<Long> markedBy(IncidentEvent event) {
        if (event instanceof RoomEvent room) return markedBy(room);
        return event instanceof RecordEvent about ? markedBy(about) : List.of();
    }

    private static List<Long> markedBy(RoomEvent event) {
        return switch (event) {
            case MessageEdited edited -> List.of(edited.entry());
            case MessageDeleted deleted -> List.of(deleted.entry());
            case MessagePromoted promoted -> List.of(promoted.entry());
            case MessageRecorded ignored -> List.of();
            case PlaceOpened ignored -> List.of();
            case RoomWanted ignored -> List.of();
            case AlsoFollowed ignored -> List.of();
        };
    }

    private static List<Long> markedBy(RecordEvent event) {
        return switch (event) {
            case Corrected corrected -> List.of(corrected.entry());
            case Redacted redacted -> List.of(redacted.entry());
            case PersonalDataErased erased ->
                erased.erasures().stream().map(Erasure::entry).distinct().toList();
            case TalkExpired expired -> expired.entries();
            case HeadSigned ignored -> List.of();
            case EffectParked ignored -> List.of();
        };
    }

    /** What was said about that entry later, in the order of the record. */
    List<TimelineEntry> on(long entry) {
        return byEntry.getOrDefault(entry, List.of());
    }

    /** Whether somebody put that message on the timeline. */
    boolean isPromoted(long entry) {
        return on(entry).stream().anyMatch(mark -> mark.event() instanceof MessagePromoted);
    }
}
