package dev.muster.domain.effect;

import dev.muster.domain.effect.Wakeup.ApprovalDeadline;
import dev.muster.domain.effect.Wakeup.CallDeadline;
import dev.muster.domain.effect.Wakeup.HandoverDeadline;
import dev.muster.domain.effect.Wakeup.ImprovementDeadline;
import dev.muster.domain.effect.Wakeup.ReviewDeadline;
import dev.muster.domain.effect.Wakeup.StatusCadence;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.Presence;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Which timers a fact sets. */
public final class Alarms {
    private static final Duration REVIEW_WARNING = Duration.ofHours(24);
    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private Alarms() {}

    /** The timers set by one fact; {@code now} is when it is recorded, from which people's time to answer counts. */
    public static List<Alarm> setBy(Fact fact, Incident after, Practice practice, Instant now) {
        if (fact.event() instanceof ResponderCalled called) {
            return one(after, called.answerBy(), new CallDeadline(called.person(), called.answerBy()));
        }
        if (fact.event() instanceof HandoverOffered offered) {
            Duration patience = practice.model(after.classification().model()).answerWithin();
            return one(after, now.plus(patience), new HandoverDeadline(offered.to(), fact.occurredAt()));
        }
        if (fact.event() instanceof ApprovalSought sought) {
            return one(after, sought.answerBy(), new ApprovalDeadline(sought.change(), sought.from()));
        }
        if (fact.event() instanceof MajorDeclared || fact.event() instanceof StatusUpdated) {
            return nextStatus(after, practice, now);
        }
        if (fact.event() instanceof Reopened) return setAnew(after, practice, now);
        if (fact.event() instanceof StatusReminded reminded) {
            Instant next = reminded.due().plus(Duration.between(reminded.since(), reminded.due()));
            return one(after, next, new StatusCadence(reminded.since(), next));
        }
        if (fact.event() instanceof ReviewDrafted drafted) {
            Instant warning = drafted.dueBy().minus(REVIEW_WARNING);
            ReviewDeadline deadline = new ReviewDeadline(drafted.dueBy());
            return List.of(new Alarm(after.id(), warning, deadline), new Alarm(after.id(), drafted.dueBy(), deadline));
        }
        if (fact.event() instanceof ImprovementAgreed agreed) {
            Instant due = agreed.due()
                    .atTime(START_OF_WORK)
                    .atZone(practice.zoneOf(agreed.owner()))
                    .toInstant();
            return one(after, due, new ImprovementDeadline(agreed.improvement()));
        }
        return List.of();
    }

    /** What went off while service was restored did nothing, and has to be looked at again. */
    private static List<Alarm> setAnew(Incident incident, Practice practice, Instant now) {
        List<Alarm> alarms = new ArrayList<>(nextStatus(incident, practice, now));
        for (Responder responder : incident.swarm().awaited()) {
            if (responder.presence() instanceof Presence.Waiting waiting) {
                alarms.addAll(
                        one(incident, waiting.answerBy(), new CallDeadline(responder.person(), waiting.answerBy())));
            }
        }
        Instant answerBy = now.plus(practice.rules().changeAnswerWithin());
        for (Change change : incident.changes().waiting()) {
            change.askedLast()
                    .ifPresent(
                            asked -> alarms.addAll(one(incident, answerBy, new ApprovalDeadline(change.id(), asked))));
        }
        return List.copyOf(alarms);
    }

    private static List<Alarm> nextStatus(Incident incident, Practice practice, Instant now) {
        if (!incident.isMajor() || !incident.isOpen()) return List.of();
        return practice.priorities()
                .targetsOf(incident.classification().priority())
                .statusEvery()
                .map(every -> one(incident, now.plus(every), new StatusCadence(now, now.plus(every))))
                .orElse(List.of());
    }

    private static List<Alarm> one(Incident incident, Instant at, Wakeup wakeup) {
        return List.of(new Alarm(incident.id(), at, wakeup));
    }
}
