package dev.muster.review;

import static dev.muster.review.RecordFixture.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.Milestone.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A11 review: durations from occurrence to closure, each with how it is known")
class DurationsTest {
    private final RecordFixture record = given("INC-1").opened("ana", "checkout slow", "checkout");

    @Test
    void ofARealOutageAreComputedFromItsEntries() {
        Durations durations = Durations.of(GitLabOutage.record().record());

        assertEquals(Optional.of(Duration.ofMinutes(1)), durations.between(Step.DETECTED, Step.ACCEPTED));
        assertEquals(
                Optional.of(Duration.ofHours(23).plusMinutes(56)), durations.between(Step.OCCURRED, Step.RESTORED));
        assertEquals(Optional.of(Duration.ofMinutes(40)), durations.between(Step.RESTORED, Step.CLOSED));
        assertEquals("dba1 joined.", durations.at(Step.ACCEPTED).how());
    }

    @Test
    void sayPlainlyWhatTheRecordDoesNotTell() {
        Durations durations = Durations.of(record.record());

        assertEquals(Optional.empty(), durations.at(Step.DIAGNOSED).at());
        assertTrue(durations.at(Step.DIAGNOSED).how().contains("No hypothesis was confirmed"));
        assertEquals(
                "It is not resolved on record.", durations.at(Step.RESTORED).how());
        assertEquals("It is still open.", durations.at(Step.CLOSED).how());
        assertEquals(1, durations.spans().size());
    }

    @Test
    void doNotTakeTheOpenersOwnArrivalForAcceptance() {
        assertEquals(
                Optional.empty(),
                Durations.of(record.record()).at(Step.ACCEPTED).at());

        record.minutesLater(3).by("mim", new OwnerChanged(PersonId.of("mim"), Reason.ACCEPTED));

        assertEquals(
                Optional.of("E4"),
                Durations.of(record.record()).at(Step.ACCEPTED).entry());
    }

    @Test
    void takeTheTimeOfAHypothesisThatStillStands() {
        record.minutesLater(1)
                .by("ana", new HypothesisRaised("H1", "disk"))
                .by("ana", new HypothesisRaised("H2", "net"));
        record.minutesLater(1).by("ana", new HypothesisConfirmed("H1", Optional.empty()));
        record.minutesLater(1).by("ana", new HypothesisRefuted("H1", "disk is empty"));
        record.minutesLater(1).by("ana", new HypothesisConfirmed("H2", Optional.of("packets lost")));

        assertEquals(
                "H2 was confirmed.",
                Durations.of(record.record()).at(Step.DIAGNOSED).how());
    }

    @Test
    void countRestorationFromTheLastResolutionThatHeld() {
        record.minutesLater(10).by("ana", new Resolved("restarted"));
        record.minutesLater(10).because("slow again").by("ben", new Reopened());
        assertEquals(
                Optional.empty(),
                Durations.of(record.record()).at(Step.RESTORED).at());

        record.minutesLater(10).by("ana", new Resolved("rolled back")).by("ana", new Closed(List.of()));

        Durations durations = Durations.of(record.record());
        assertEquals(Optional.of(Duration.ofMinutes(30)), durations.between(Step.DETECTED, Step.RESTORED));
        assertTrue(durations.at(Step.RESTORED).how().contains("reopened"));
    }

    @Test
    void tellTheOccurrenceApartFromTheReportWhenItWasGiven() {
        RecordFixture earlier =
                given("INC-2").happenedAt("2026-03-02T09:20:00Z").opened("ana", "slow", "web");

        Durations durations = Durations.of(earlier.record());

        assertEquals(Optional.of(Duration.ofMinutes(40)), durations.between(Step.OCCURRED, Step.DETECTED));
        assertEquals("Given by whoever opened it.", durations.at(Step.OCCURRED).how());
    }

    @Test
    void areNeverNegativeWhateverTheOrderOfTheTimes() {
        record.minutesLater(10)
                .happenedAt("2026-03-02T09:00:00Z")
                .by("ana", new Resolved("was over before it was told"));

        assertEquals(Optional.of(Duration.ZERO), Durations.of(record.record()).between(Step.DETECTED, Step.RESTORED));
    }
}
