package dev.muster.console.pages;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineNote;
import dev.muster.review.TimelineRow;
import dev.muster.timeline.StoryPart;
import dev.muster.timeline.TimelineEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the timeline as the page shows it.
 *
 * @param firstOfDay the day, when it is the first entry of that day in the list
 */
public record EntryView(
        IncidentId incident, TimelineRow row, Person actor, TimeWords times, Optional<LocalDate> firstOfDay) {
    /** All rows, with a day wherever a new one begins. */
    static List<EntryView> all(IncidentId incident, List<TimelineRow> rows, Practice practice, TimeWords times) {
        List<EntryView> views = new ArrayList<>();
        Optional<LocalDate> last = Optional.empty();
        for (TimelineRow row : rows) {
            LocalDate day = times.date(row.entry().occurredAt());
            Optional<LocalDate> begins = last.equals(Optional.of(day)) ? Optional.empty() : Optional.of(day);
            Person actor = row.actor().isHuman() ? practice.person(row.actor()) : bot(row.actor());
            views.add(new EntryView(incident, row, actor, times, begins));
            last = Optional.of(day);
        }
        return views;
    }

    private static Person bot(PersonId id) {
        String name = id.equals(PersonId.MONITORING) ? "Monitoring" : "Muster";
        return new Person(id, name, java.time.ZoneOffset.UTC, Optional.empty(), Optional.empty(), List.of());
    }

    /** The entry itself. */
    public TimelineEntry entry() {
        return row.entry();
    }

    /** Said in the room and not put on the timeline by anybody. */
    public boolean isRaw() {
        return StoryPart.of(entry().event()) == StoryPart.RAW
                && row.notes().stream().noneMatch(TimelineNote.Promoted.class::isInstance);
    }

    /** Noted by the bot for itself. */
    public boolean isQuiet() {
        StoryPart part = StoryPart.of(entry().event());
        return part == StoryPart.BOOKKEEPING || part == StoryPart.MARK;
    }

    /** Whether it can be put on the timeline. */
    public boolean isPromotable() {
        return entry().event() instanceof MessageRecorded && isRaw();
    }

    /** Whether its words are still there to be corrected or removed. */
    public boolean hasWords() {
        return !entry().wordsErased();
    }

    /** The group's word, for its mark. */
    public EntryGroup group() {
        return EntryGroup.of(entry().event());
    }

    /** When it happened, in the reader's zone. */
    public String clock() {
        return times.clock(entry().occurredAt());
    }

    /** All three times, for whoever wants to know exactly. */
    public String moments() {
        return "happened " + times.moment(entry().occurredAt()) + ", written " + times.moment(entry().writtenAt())
                + ", recorded " + times.moment(entry().recordedAt()) + " (" + times.zoneName() + ")";
    }

    /** What is told beside it. */
    public String phrase(TimelineNote note) {
        return note.phrase(times, entry().occurredAt());
    }

    /** Words as HTML. */
    public String html() {
        return RichText.html(row.text());
    }
}
