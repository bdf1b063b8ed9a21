package dev.muster.domain.incident;

import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import java.util.Optional;

/** Somebody in the swarm, or called to it. {@code team}: the roster that they were called from, if any. */
public record Responder(PersonId person, Role role, Optional<String> team, Presence presence) {
    /** Whether this person is working on the incident now. */
    public boolean isHere() {
        return presence instanceof Presence.Here;
    }

    /** Whether an answer is still awaited. */
    public boolean isAwaited() {
        return presence instanceof Presence.Waiting;
    }

    Responder now(Presence next) {
        return new Responder(person, role, team, next);
    }
}
