package dev.muster.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.Attachment;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Priority;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: every fact is one short, blameless sentence")
class NarratorTest {
    private static final Instant AT_10_47 = Instant.parse("2026-03-02T10:47:31Z");
    private static final PersonId BEN = PersonId.of("ben");

    @Test
    void aNoteIsExactlyWhatThePersonWrote() {
        says(
                "  it's back… since 10:15, because of \"x\" 🎉\nsecond line",
                new Logged("  it's back… since 10:15, because of \"x\" 🎉\nsecond line"));
    }

    @Test
    void aMessageIsExactlyWhatThePersonSaid() {
        says("anyone else?", message("anyone else?"));
    }

    @Test
    void aMessageWithoutWordsNamesItsFiles() {
        says("Shared: graph.png", message(" ", new Attachment("graph.png", "https://files.example.test/1")));
    }

    @Test
    void anActionIsToldFromStartToEnd() {
        says(
                "A1 started: block the spamming addresses",
                new ActionStarted("A1", "block the spamming addresses", Optional.empty()));
        says("A2 started, testing H1: fail over", new ActionStarted("A2", "fail over", Optional.of("H1")));
        says("A1 done: blocked, load only partly down", new ActionDone("A1", "blocked, load only partly down"));
    }

    @Test
    void aCallSaysForWhatAndUntilWhenInUtcWhateverTheMachineIsSetTo() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            says(
                    "ben is called for database, to answer by 10:47 UTC",
                    new ResponderCalled(BEN, Role.SPECIALIST, Optional.of("database"), AT_10_47));
            says(
                    "ben is called as major incident manager, to answer by 10:47 UTC",
                    new ResponderCalled(BEN, Role.MANAGER, Optional.empty(), AT_10_47));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void joiningNamesTheRoleOnlyWhenItIsASpecialOne() {
        says("ben joins", new ResponderJoined(BEN, Role.SPECIALIST));
        says("ben joins as major incident manager", new ResponderJoined(BEN, Role.MANAGER));
    }

    @Test
    void hypothesesAreToldWithoutVerdictOnWhoRaisedThem() {
        says("H1 raised: a user with 47000 sign-ins", new HypothesisRaised("H1", "a user with 47000 sign-ins"));
        says("H1 ruled out: load is the same without", new HypothesisRefuted("H1", "load is the same without"));
    }

    @Test
    void aReclassificationSaysWhatChanged() {
        Classification before = classified(Level.MEDIUM, Level.HIGH, 3, "web", Complexity.COMPLICATED);

        says(
                "Priority P3 → P1: impact high, urgency high",
                new Reclassified(before, classified(Level.HIGH, Level.HIGH, 1, "web", Complexity.COMPLICATED)));
        says(
                "Service web → database; domain complicated → complex",
                new Reclassified(before, classified(Level.MEDIUM, Level.HIGH, 3, "database", Complexity.COMPLEX)));
        says(
                "Priority stays P3: impact high, urgency low",
                new Reclassified(before, classified(Level.HIGH, Level.LOW, 3, "web", Complexity.COMPLICATED)));
        says(
                "Classification confirmed, P3: impact medium, urgency high, service web",
                new Reclassified(before, before));
    }

    @Test
    void theOpeningCarriesTheClassification() {
        says(
                "Opened: site slow (P3: impact medium, urgency high, service web, private)",
                new Opened(
                        "site slow",
                        classified(Level.MEDIUM, Level.HIGH, 3, "web", Complexity.COMPLICATED),
                        true,
                        Detection.PERSON,
                        Place.room("ops")));
    }

    @Test
    void closingSaysWhatWasLeftToFollowUp() {
        says("Closed", new Closed(List.of()));
        says(
                "Closed, to be followed up: Action A2 has no result yet: fail over. To check: Is the replica in step?",
                new Closed(List.of("Action A2 has no result yet: fail over.", "To check: Is the replica in step?")));
    }

    @Test
    void aChangeCarriesItsWayBack() {
        says(
                "C1 requested: copy the database; to back out: keep the old one",
                new ChangeRequested("C1", "copy the database", "keep the old one"));
        says("ben is asked to decide on C1 by 10:47 UTC", new ApprovalSought("C1", BEN, AT_10_47));
    }

    @Test
    void moneyAndImprovementsAreExact() {
        says(
                "EUR 200.50 drawn: spare disks (EUR 799.50 left)",
                new MoneyDrawn(new BigDecimal("200.50"), "EUR", "spare disks", new BigDecimal("799.50")));
        says(
                "I1 agreed: test restores (owner ben, due 2017-02-15)",
                new ImprovementAgreed("I1", "test restores", BEN, LocalDate.parse("2017-02-15")));
    }

    @Test
    void readersSeeStepsAndPromotedWordsNotBookkeeping() {
        assertEquals(StoryPart.STEP, StoryPart.of(new Logged("x")));
        assertEquals(StoryPart.RAW, StoryPart.of(message("x")));
        assertEquals(
                StoryPart.BOOKKEEPING,
                StoryPart.of(new dev.muster.domain.incident.RoomEvent.PlaceOpened(Place.room("r"))));
    }

    private static void says(String sentence, IncidentEvent event) {
        assertEquals(sentence, Narrator.sentence(event));
    }

    private static MessageRecorded message(String text, Attachment... files) {
        return new MessageRecorded(new MessageRef("room", "1"), Optional.empty(), text, List.of(files));
    }

    private static Classification classified(Level impact, Level urgency, int rank, String ci, Complexity complexity) {
        return new Classification(impact, urgency, new Priority(rank), Optional.of(ci), true, "default", complexity);
    }
}
