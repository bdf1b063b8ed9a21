package dev.muster.review;

import static dev.muster.review.RecordFixture.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeImplemented;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A11 review: time spent working against time spent waiting")
class WorkAndWaitingTest {
    private final RecordFixture record = given("INC-1").opened("ana", "checkout slow", "checkout");

    @Test
    void aRealOutageHasWorkedAndWaitedForAllOfItsTime() {
        WorkAndWaiting work = WorkAndWaiting.of(GitLabOutage.record().record());

        assertEquals(Duration.ofHours(23).plusMinutes(56), work.total());
        assertEquals(Duration.ofHours(17).plusMinutes(56), work.workingTime());
        assertEquals(Duration.ofHours(6), work.waitingTime());
        assertEquals(25, work.waitingPercent());
    }

    @Test
    void actionsAtTheSameTimeCountOnce() {
        record.minutesLater(10).by("ana", start("A1")).by("ben", start("A2"));
        record.minutesLater(10).by("ana", new ActionDone("A1", "ok"));
        record.minutesLater(10).by("ben", new ActionDone("A2", "ok"));
        record.minutesLater(10).by("ana", new Resolved("done"));

        assertTimes(20, 20);
    }

    @Test
    void carryingOutAnApprovedChangeIsWorkAndWaitingForTheDecisionIsNot() {
        record.minutesLater(5).by("ana", new ChangeRequested("C1", "roll back", "roll forward"));
        record.minutesLater(5).by("mim", new ChangeApproved("C1", Optional.empty()));
        record.minutesLater(7).by("ana", new ChangeImplemented("C1", "rolled back"));
        record.minutesLater(3).by("ana", new Resolved("done"));

        assertTimes(7, 13);
        assertEquals(
                Duration.ofMinutes(5),
                Interval.total(WorkAndWaiting.of(record.record()).forApproval()));
    }

    @Test
    void theTimeBetweenAResolutionAndAReopeningIsNeither() {
        record.minutesLater(10).by("ana", new Resolved("restarted"));
        record.minutesLater(60).by("ana", new Reopened()).by("ana", start("A1"));
        record.minutesLater(10).by("ana", new Resolved("rolled back"));

        assertTimes(10, 10);
    }

    @Test
    void anActionWithoutEndLastsUntilServiceIsRestored() {
        record.minutesLater(1).by("ana", start("A1"));
        record.minutesLater(9).by("ana", new Resolved("done"));
        record.minutesLater(600).says("ana", "all quiet");

        assertTimes(9, 1);
        assertEquals(
                Task.End.OPEN,
                WorkAndWaiting.of(record.record()).tasks().getFirst().end());
    }

    @Test
    void anOutageThatIsOverBeforeItIsReportedHasNoTimeAtAll() {
        record.happenedAt("2026-03-02T09:00:00Z").by("ana", new Resolved("over"));

        assertTimes(0, 0);
        assertEquals(0, WorkAndWaiting.of(record.record()).waitingPercent());
    }

    @Test
    void everyCallIsToldWithWhatCameOfItAndHowLongThatTook() {
        record.minutesLater(1)
                .by("muster", called("ben"))
                .by("muster", called("chen"))
                .by("muster", called("dina"));
        record.minutesLater(2).by("ben", new ResponderJoined(PersonId.of("ben"), Role.SPECIALIST));
        record.minutesLater(1).by("chen", new CallDeclined(PersonId.of("chen")));
        record.minutesLater(2)
                .by("muster", new CallUnanswered(PersonId.of("dina")))
                .by("muster", called("eli"));
        record.minutesLater(4).by("ben", new ResponderLeft(PersonId.of("ben")));
        record.minutesLater(10).by("ana", new Resolved("done"));

        Attendance attendance = WorkAndWaiting.of(record.record()).attendance();

        assertEquals(
                List.of(Call.Answer.JOINED, Call.Answer.DECLINED, Call.Answer.NONE, Call.Answer.OPEN),
                attendance.calls().stream().map(Call::answer).toList());
        assertEquals(
                Optional.of(Duration.ofMinutes(2)),
                attendance.calls().getFirst().waited());
        assertEquals(Duration.ofMinutes(7), Interval.total(attendance.present().get(PersonId.of("ben"))));
        assertEquals(Duration.ofMinutes(20), Interval.total(attendance.present().get(PersonId.of("ana"))));
    }

    private void assertTimes(long working, long waiting) {
        WorkAndWaiting work = WorkAndWaiting.of(record.record());
        assertEquals(Duration.ofMinutes(working), work.workingTime(), "working");
        assertEquals(Duration.ofMinutes(waiting), work.waitingTime(), "waiting");
        assertEquals(work.total(), work.workingTime().plus(work.waitingTime()), "total");
    }

    private static ActionStarted start(String id) {
        return new ActionStarted(id, "something", Optional.empty());
    }

    private static ResponderCalled called(String person) {
        return new ResponderCalled(
                PersonId.of(person), Role.SPECIALIST, Optional.of("web"), Instant.parse("2026-03-02T10:06:00Z"));
    }
}
