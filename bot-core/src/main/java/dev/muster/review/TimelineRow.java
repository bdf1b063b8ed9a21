package dev.muster.review;

import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** An entry as readers see it, with what has to be told beside it. */
public record TimelineRow(TimelineEntry entry, List<TimelineNote> notes) {
    /** What stands in place of words that were removed. */
    public static final String REMOVED = "[words removed]";

    public TimelineRow {
        notes = List.copyOf(notes);
    }

    /** Who did or said it; an alias when the person asked to be forgotten. */
    public PersonId actor() {
        return entry.actor();
    }

    /**
     * The sentence as fixed when it was written, without the actor's name in front, who is shown beside it; a visible mark
     * when its words were removed.
     */
    public String text() {
        String text = entry.text();
        if (text.isBlank() && entry.wordsErased()) return REMOVED;
        String self = entry.actor() + " ";
        boolean isOwnWords = entry.event() instanceof Logged || entry.event() instanceof MessageRecorded;
        if (isOwnWords || !text.startsWith(self) || text.length() == self.length()) return text;
        return Character.toUpperCase(text.charAt(self.length())) + text.substring(self.length() + 1);
    }

    /** The reason, unless the sentence has it already. */
    public Optional<String> why() {
        return entry.why().filter(why -> !why.isBlank() && !entry.text().contains(why));
    }

    /** Whether the incident passed from one state to another with it. */
    public boolean isMilestone() {
        return entry.event() instanceof LifecycleEvent;
    }

    /** Whether it was written noticeably later than it happened. */
    public boolean isLate() {
        return notes.stream().anyMatch(TimelineNote.Late.class::isInstance);
    }
}
