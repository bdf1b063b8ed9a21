package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;

/** Exactly one owner at any time. */
public sealed interface OwnershipEvent extends IncidentEvent {

    /** Why the ownership moved. */
    enum Reason {
        /** Whoever opens owns, until somebody accepts. */
        OPENED,
        /** A handover was offered and accepted. */
        ACCEPTED,
        /** Taken without an offer. */
        TAKEN,
        /** The owner left, declined or was released: the next by rule. */
        PASSED_ON
    }

    /** This person owns the incident from here on. */
    record OwnerChanged(PersonId owner, Reason reason) implements OwnershipEvent {}

    /** The owner wants that person to take over; until then nothing changes. */
    record HandoverOffered(PersonId to) implements OwnershipEvent {}

    /** The offer was not taken up by that person. */
    record HandoverDeclined(PersonId by) implements OwnershipEvent {}
}
