package dev.muster.review;

import static dev.muster.review.RecordFixture.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RecordEvent.Corrected;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.incident.RoomEvent.Promotion;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: what readers see of the record")
class TimelineViewTest {
    private final RecordFixture record = given("INC-1").opened("ana", "checkout slow", "checkout");

    @Test
    void isInTheOrderInWhichThingsHappenedNotInWhichTheyWereWritten() {
        record.minutesLater(40)
                .by("ana", new Logged("written at once"))
                .happenedAt("2026-03-02T10:06:00Z")
                .by("ben", new Logged("happened long before"));

        assertEquals(
                List.of(
                        "Opened: checkout slow (P3: impact medium, urgency high, service checkout)",
                        "happened long before",
                        "written at once"),
                texts());
        assertEquals(List.of("written 34 min later"), phrases("happened long before"));
    }

    @Test
    void twoMinutesAreNotLateAndAnythingMoreIs() {
        record.at("2026-03-02T10:02:00Z").happenedAt("2026-03-02T10:00:00Z").by("ana", new Logged("in time"));
        record.at("2026-03-02T10:02:01Z").happenedAt("2026-03-02T10:00:00Z").by("ana", new Logged("late"));

        assertEquals(List.of(), phrases("in time"));
        assertEquals(List.of("written 2 min later"), phrases("late"));
    }

    @Test
    void leavesOutBookkeepingAndWhatWasOnlySaidInTheRoom() {
        record.by("muster", new PlaceOpened(Place.room("inc-1"))).says("ben", "hm");

        assertEquals(1, texts().size());
        assertEquals(
                5,
                TimelineView.everything(record.record(), TimelineView.LATE_AFTER)
                        .rows()
                        .size());
    }

    @Test
    void showsAPromotedMessageAtItsOwnTimeUnderItsTrueAuthor() {
        record.minutesLater(5).says("ben", "the disk is full");
        record.minutesLater(1).by("ana", promoted(4, "ben")).by("chen", promoted(4, "ben"));

        TimelineRow row = row("the disk is full");
        assertEquals(PersonId.of("ben"), row.actor());
        assertEquals("10:05", TimeWords.UTC.clock(row.entry().occurredAt()));
        assertEquals("put on the timeline by ana", phrases("the disk is full").getFirst());
    }

    @Test
    void showsCorrectionsAtTheEntryThatTheyCorrectEvenACorrectionOfACorrection() {
        record.minutesLater(1).by("ana", new Logged("rolled back"));
        record.minutesLater(1).by("ben", new Corrected(4, "rolled forward"));
        record.minutesLater(1).because("it was both").by("ana", new Corrected(5, "rolled back, then forward"));

        assertEquals(
                List.of(
                        "corrected by ben at 10:02 (E5): rolled forward",
                        "corrected by ana at 10:03 (E6): rolled back, then forward (why: it was both)"),
                phrases("rolled back"));
    }

    @Test
    void marksARedactionWithWhoAndWhyAndShowsNoneOfTheWords() {
        record.minutesLater(1).typed("/swarm log card 4111").by("ana", new Logged("card 4111"));
        record.minutesLater(1).redacted("mim", 4, "it names a customer's card");

        assertEquals(
                List.of("words removed on request by mim at 10:02: it names a customer's card"),
                phrases(TimelineRow.REMOVED));
        assertTrue(texts().stream().noneMatch(text -> text.contains("4111")));
    }

    @Test
    void marksWhereAPersonWasForgotten() {
        record.minutesLater(1).by("ben", new HypothesisRaised("H1", "ben thinks: the disk"));
        record.minutesLater(1).forgotten("ben", "person-1");

        TimelineRow row = row("H1 raised: person-1 thinks: the disk");
        assertEquals("person-1", row.actor().value());
        assertEquals(List.of("personal data removed on request at 10:02"), phrases(row.text()));
    }

    @Test
    void tellsWhenAPromotedMessageWasEditedOrDeletedInTheChat() {
        record.minutesLater(1).says("ben", "it is DNS").by("ana", promoted(4, "ben"));
        record.minutesLater(1).by("ben", new MessageEdited(ref(4), 4, "it is not DNS"));
        record.minutesLater(1).by("ben", new MessageDeleted(ref(4), 4));

        assertEquals(
                List.of(
                        "put on the timeline by ana",
                        "edited by its author at 10:02: it is not DNS",
                        "deleted in the chat at 10:03, kept on record"),
                phrases("it is DNS"));
    }

    @Test
    void countsTheLateShareOverWhatPeopleWrote() {
        record.minutesLater(10).by("ana", new Logged("a")).says("ben", "never promoted");
        record.happenedAt("2026-03-02T10:01:00Z").by("ben", new Logged("b"));

        LateShare share =
                LateShare.of(TimelineView.story(record.record(), TimelineView.LATE_AFTER), TimelineView.LATE_AFTER);

        assertEquals(1, share.late());
        assertEquals(3, share.written());
        assertEquals(33, share.percent());
    }

    private List<String> texts() {
        return view().rows().stream().map(TimelineRow::text).toList();
    }

    private List<String> phrases(String text) {
        TimelineRow row = row(text);
        return row.notes().stream()
                .map(note -> note.phrase(TimeWords.UTC, row.entry().occurredAt()))
                .toList();
    }

    private TimelineRow row(String text) {
        return view().rows().stream()
                .filter(row -> row.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private TimelineView view() {
        return TimelineView.story(record.record(), TimelineView.LATE_AFTER);
    }

    private static MessagePromoted promoted(long entry, String author) {
        return new MessagePromoted(ref(entry), entry, PersonId.of(author), Promotion.REACTION);
    }

    private static MessageRef ref(long entry) {
        return new MessageRef("inc", "m" + entry);
    }
}
