package dev.muster.domain.effect;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.SwarmEvent.Role;
import java.time.Instant;
import java.util.Optional;

/** Why a person is written to directly. The words are chosen when the message is written, for the state as it is then. */
public sealed interface Notice {
    /** You are called, for that team; please answer by then. */
    record Called(Role role, Optional<String> team, Instant answerBy) implements Notice {}

    /** The owner asks you to take over. */
    record HandoverOffered() implements Notice {}

    /** The handover that was offered was not taken up. */
    record HandoverDeclined() implements Notice {}

    /** You are released, with thanks. */
    record Released() implements Notice {}

    /** The incident that you opened was merged into that one. */
    record Merged(IncidentId into) implements Notice {}

    /** You own the incident now. */
    record OwnerNow() implements Notice {}

    /** An emergency change waits for your decision. */
    record ApprovalSought(String change) implements Notice {}

    /** The change you asked for was decided. */
    record ChangeDecided(String change) implements Notice {}

    /** Nobody on the change authority's roster has decided. */
    record ApprovalOverdue(String change) implements Notice {}

    /** The next status update is due then. */
    record StatusDue(Instant due) implements Notice {}

    /** The review is due then. */
    record ReviewDue(Instant due) implements Notice {}

    /** An improvement of yours is due. */
    record ImprovementDue(String improvement) implements Notice {}

    /** Nobody of that team is left to call. */
    record RosterExhausted(String team) implements Notice {}

    /** Somebody found the service graph wrong about an item of your team; the entry says how. */
    record GraphDisputed(String ci, long entry) implements Notice {}

    /** Something could not be done outside; the entry says what to do. */
    record EffectParked(long entry) implements Notice {}
}
