package dev.muster.review;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.SwarmEvent.Role;

/**
 * What may be told to everybody who may read about an incident: all that is not private, and a private incident only where each
 * of them is one of its people too. It follows from the records alone, so that an export is the same wherever it is made.
 *
 * @param read the incident that a document is about
 */
record Confidence(Incident read) {
    boolean allows(Incident other) {
        return !other.restricted()
                || (read.restricted()
                        && read.swarm().responders().values().stream().allMatch(reader -> mayRead(reader, other)));
    }

    /** Managers read everything; the others what they are or were called into, or own. */
    private static boolean mayRead(Responder reader, Incident other) {
        return reader.role() == Role.MANAGER
                || other.owner().equals(reader.person())
                || other.swarm().find(reader.person()).isPresent();
    }
}
