package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** What people do, find and agree on. */
public sealed interface WorkEvent extends IncidentEvent {

    /** A note on the timeline. */
    record Logged(@Words String what) implements WorkEvent {}

    /** Somebody began an action; {@code hypothesis} when it is an experiment. */
    record ActionStarted(String action, @Words String what, Optional<String> hypothesis) implements WorkEvent {}

    /** It ended, with this result. */
    record ActionDone(String action, @Words String result) implements WorkEvent {}

    /** It was stopped before its end; why stands on the fact. */
    record ActionAborted(String action, @Words String reason) implements WorkEvent {}

    /** An improvement to make after the incident, with an owner and a due date (in the owner's own calendar). */
    record ImprovementAgreed(String improvement, @Words String what, PersonId owner, LocalDate due)
            implements WorkEvent {}

    /** The improvement is made. */
    record ImprovementDone(String improvement, @Words String result) implements WorkEvent {}

    /** The owner was reminded that it is due. */
    record ImprovementReminded(String improvement) implements WorkEvent {}

    /** A problem (a cause, or potential cause, of incidents) to be managed beyond this incident. */
    record ProblemRecorded(String problem, @Words String what) implements WorkEvent {}
}
