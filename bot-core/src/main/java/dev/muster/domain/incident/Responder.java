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

    /** Whether this person said no, did not answer, or went. */
    public boolean isOut() {
        return switch (presence) {
            case Presence.Waiting ignored -> false;
            case Presence.Here ignored -> false;
            case Presence.Offered ignored -> false;
            case Presence.Declined ignored -> true;
            case Presence.Silent ignored -> true;
            case Presence.Released ignored -> false;
            case Presence.Left ignored -> true;
        };
    }

    Responder now(Presence next) {
        return new Responder(person, role, team, next);
    }
}
