package dev.muster.commands;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Wakeup;
import dev.muster.domain.effect.Wakeup.AnswerDeadline;
import dev.muster.domain.effect.Wakeup.ApprovalDeadline;
import dev.muster.domain.effect.Wakeup.CallDeadline;
import dev.muster.domain.effect.Wakeup.GapsDue;
import dev.muster.domain.effect.Wakeup.HandoverDeadline;
import dev.muster.domain.effect.Wakeup.ImprovementDeadline;
import dev.muster.domain.effect.Wakeup.ReviewDeadline;
import dev.muster.domain.effect.Wakeup.StatusCadence;
import dev.muster.domain.incident.ChangeEnablement;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.Handover;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Leaving;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.Presence;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.EnquiryId;
import dev.muster.domain.selfservice.Helping;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.ports.Waker;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Minutes;
import dev.muster.timeline.Verdict;
import dev.muster.timeline.Writing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is done when a timer goes off: decided on the state as it is then, so that a late timer does no harm. */
public final class Wakeups implements Waker {
    private final Setting setting;

    /** Wakeups that work with these. */
    public Wakeups(Setting setting) {
        this.setting = setting;
    }

    @Override
    public CompletableFuture<?> wake(PendingAlarm pending) {
        return setting.timeline().record("alarm:" + pending.id(), incidents -> deliberate(pending.alarm(), incidents));
    }

    private Verdict deliberate(Alarm alarm, Incidents incidents) {
        Instant now = setting.clock().now();
        Practice practice = setting.practice().current();
        if (alarm.wakeup() instanceof GapsDue due) return WeeklyGaps.due(due, practice);
        Minutes minutes = new Minutes(incidents, practice, now, "muster");
        IncidentId.in(alarm.subject()).flatMap(incidents::find).ifPresent(incident -> {
            List<IncidentEvent> events = decide(alarm.wakeup(), incident, practice, now);
            minutes.add(incident.id(), events, Writing.by(PersonId.MUSTER, now));
        });
        if (alarm.wakeup() instanceof AnswerDeadline deadline) {
            EnquiryId.in(alarm.subject())
                    .flatMap(incidents.selfService()::enquiry)
                    .ifPresent(enquiry -> minutes.add(
                            enquiry.id(),
                            Helping.overdue(enquiry, deadline.answerBy(), practice, now),
                            PersonId.MUSTER));
        }
        return minutes.verdict("");
    }

    private static List<IncidentEvent> decide(Wakeup wakeup, Incident incident, Practice practice, Instant now) {
        return switch (wakeup) {
            case CallDeadline deadline -> unanswered(deadline, incident, practice, now);
            case HandoverDeadline deadline -> Handover.lapsed(incident, deadline.to(), deadline.offeredAt());
            case ApprovalDeadline deadline ->
                incident.isActive()
                        ? ChangeEnablement.escalate(incident, deadline.change(), deadline.from(), practice, now)
                        : List.of();
            case StatusCadence cadence -> statusDue(cadence, incident);
            case ReviewDeadline deadline ->
                incident.isReviewPublished() ? List.of() : List.of(new ReviewReminded(deadline.due()));
            case AnswerDeadline ignored -> List.of();
            case ImprovementDeadline deadline -> improvementDue(deadline.improvement(), incident);
            case GapsDue ignored -> List.of();
        };
    }

    /** Where service is restored only an owner is missed; the others are when it is reopened, for that sets the timers anew. */
    private static List<IncidentEvent> unanswered(
            CallDeadline deadline, Incident incident, Practice practice, Instant now) {
        Optional<Responder> awaited = incident.swarm()
                .find(deadline.person())
                .filter(responder -> responder.presence() instanceof Presence.Waiting waiting
                        && waiting.answerBy().equals(deadline.answerBy()));
        boolean matters =
                incident.isOpen() || (incident.isActive() && incident.owner().equals(deadline.person()));
        if (awaited.isEmpty() || !matters) return List.of();
        return Leaving.silently(incident, awaited.get(), practice, now);
    }

    /** A cadence from before it became major, or from before it was reopened, has been replaced by a newer one. */
    private static List<IncidentEvent> statusDue(StatusCadence cadence, Incident incident) {
        Instant since = cadence.since();
        boolean told =
                incident.lastStatusAt().filter(last -> last.isAfter(since)).isPresent();
        boolean major = incident.majorSince()
                .filter(declared -> !since.isBefore(declared))
                .isPresent();
        boolean open = incident.phase() instanceof Phase.Open phase && !since.isBefore(phase.since());
        return open && major && !told ? List.of(new StatusReminded(since, cadence.due())) : List.of();
    }

    private static List<IncidentEvent> improvementDue(String id, Incident incident) {
        boolean open = Optional.ofNullable(incident.work().improvements().get(id))
                .filter(improvement -> improvement.made().isEmpty())
                .isPresent();
        return open ? List.of(new ImprovementReminded(id)) : List.of();
    }
}
