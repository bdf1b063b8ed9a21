package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Optional;

/** Emergency changes (ITIL 4, change enablement): assessed and authorised quickly, by the change authority on call. */
public sealed interface ChangeEvent extends IncidentEvent {

    /** Asked for; why stands on the fact. {@code backout}: how to undo it. */
    record ChangeRequested(
            String change, @Words String what, @Words String backout) implements ChangeEvent {}

    /** That change authority was asked to decide by then. */
    record ApprovalSought(String change, PersonId from, Instant answerBy) implements ChangeEvent {}

    /** Nobody on the change authority's roster is left to ask; the owner of the incident is told. */
    record ApprovalOverdue(String change) implements ChangeEvent {}

    /** May be carried out. */
    record ChangeApproved(String change, @Words Optional<String> note) implements ChangeEvent {}

    /** Must not be carried out. */
    record ChangeRefused(String change, @Words String reason) implements ChangeEvent {}

    /** Was carried out, with this result. */
    record ChangeImplemented(String change, @Words String result) implements ChangeEvent {}
}
