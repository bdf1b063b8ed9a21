package dev.muster.domain.effect;

import dev.muster.domain.effect.Effect.Tell;
import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ClassificationEvent;
import dev.muster.domain.incident.CommunicationEvent;
import dev.muster.domain.incident.CommunicationEvent.StatusReminded;
import dev.muster.domain.incident.DiagnosisEvent;
import dev.muster.domain.incident.DiagnosisEvent.GraphDisputed;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.OwnershipEvent;
import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.ReviewEvent;
import dev.muster.domain.incident.ReviewEvent.ReviewReminded;
import dev.muster.domain.incident.RoomEvent;
import dev.muster.domain.incident.SwarmEvent;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.domain.incident.WorkEvent;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.util.List;
import java.util.Optional;

/** Who is written to personally because of a fact: only those who have something to do or to know. */
final class Telling {
    private Telling() {}

    static List<Effect> about(Fact fact, Incident after, Practice practice) {
        return switch (fact.event()) {
            case LifecycleEvent event ->
                event instanceof MergedInto merged
                        ? tell(after, after.openedBy(), new Notice.Merged(merged.other()))
                        : List.of();
            case ClassificationEvent ignored -> List.of();
            case OwnershipEvent event -> ownership(event, after);
            case SwarmEvent event -> swarm(event, after);
            case RoomEvent ignored -> List.of();
            case WorkEvent event ->
                event instanceof ImprovementReminded reminded ? improvement(reminded.improvement(), after) : List.of();
            case DiagnosisEvent event ->
                event instanceof GraphDisputed disputed ? graph(disputed, fact, after, practice) : List.of();
            case ChangeEvent event -> change(event, after);
            case CommunicationEvent event ->
                event instanceof StatusReminded reminded
                        ? tell(after, after.owner(), new Notice.StatusDue(reminded.due()))
                        : List.of();
            case ReviewEvent event ->
                event instanceof ReviewReminded reminded
                        ? tell(after, after.owner(), new Notice.ReviewDue(reminded.dueBy()))
                        : List.of();
            case RecordEvent event ->
                event instanceof EffectParked
                        ? tell(after, after.owner(), new Notice.EffectParked(fact.sequence()))
                        : List.of();
        };
    }

    private static List<Effect> ownership(OwnershipEvent event, Incident after) {
        return switch (event) {
            case HandoverOffered offered -> tell(after, offered.to(), new Notice.HandoverOffered());
            case HandoverDeclined ignored -> tell(after, after.owner(), new Notice.HandoverDeclined());
            case OwnerChanged changed ->
                changed.reason() == Reason.PASSED_ON ? tell(after, changed.owner(), new Notice.OwnerNow()) : List.of();
        };
    }

    private static List<Effect> swarm(SwarmEvent event, Incident after) {
        return switch (event) {
            case ResponderCalled called ->
                tell(after, called.person(), new Notice.Called(called.role(), called.team(), called.answerBy()));
            case RosterExhausted exhausted -> tell(after, after.owner(), new Notice.RosterExhausted(exhausted.team()));
            case SwarmEvent.ResponderJoined ignored -> List.of();
            case SwarmEvent.CallDeclined ignored -> List.of();
            case SwarmEvent.CallUnanswered ignored -> List.of();
            case SwarmEvent.HelpOffered ignored -> List.of();
            case SwarmEvent.ResponderReleased released -> tell(after, released.person(), new Notice.Released());
            case SwarmEvent.ResponderLeft ignored -> List.of();
            case SwarmEvent.MoneyDrawn ignored -> List.of();
        };
    }

    private static List<Effect> graph(GraphDisputed disputed, Fact fact, Incident after, Practice practice) {
        return practice.ownersOf(Optional.of(disputed.ci()), fact.writtenAt()).stream()
                .limit(1)
                .flatMap(owner -> tell(after, owner, new Notice.GraphDisputed(disputed.ci(), fact.sequence())).stream())
                .toList();
    }

    private static List<Effect> change(ChangeEvent event, Incident after) {
        return switch (event) {
            case ChangeEvent.ApprovalSought sought ->
                tell(after, sought.from(), new Notice.ApprovalSought(sought.change()));
            case ChangeEvent.ApprovalOverdue overdue ->
                tell(after, after.owner(), new Notice.ApprovalOverdue(overdue.change()));
            case ChangeEvent.ChangeApproved approved -> decided(approved.change(), after);
            case ChangeEvent.ChangeRefused refused -> decided(refused.change(), after);
            case ChangeEvent.ChangeRequested ignored -> List.of();
            case ChangeEvent.ChangeImplemented ignored -> List.of();
        };
    }

    private static List<Effect> decided(String change, Incident after) {
        return after.changes()
                .find(change)
                .map(known -> tell(after, known.requestedBy(), new Notice.ChangeDecided(change)))
                .orElse(List.of());
    }

    private static List<Effect> improvement(String id, Incident after) {
        return Optional.ofNullable(after.work().improvements().get(id))
                .map(known -> tell(after, known.owner(), new Notice.ImprovementDue(id)))
                .orElse(List.of());
    }

    private static List<Effect> tell(Incident after, PersonId person, Notice notice) {
        return person.isHuman() ? List.of(new Tell(after.id(), person, notice)) : List.of();
    }
}
