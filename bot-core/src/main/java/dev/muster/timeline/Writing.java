package dev.muster.timeline;

import dev.muster.domain.incident.Handover;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who writes, and about when. {@code why} and {@code typed} belong to the act itself, not to what follows from it.
 *
 * @param occurredAt when the act happened
 * @param writtenAt when it was written
 * @param typed the line as typed, if one was typed
 */
public record Writing(
        PersonId actor, Instant occurredAt, Instant writtenAt, Optional<String> why, Optional<String> typed) {
    /** At that moment, with nothing to add. */
    public static Writing by(PersonId actor, Instant moment) {
        return new Writing(actor, moment, moment, Optional.empty(), Optional.empty());
    }

    /** Which of the events is the act itself: the first that is more than the actor's arrival. */
    int actIn(List<IncidentEvent> events) {
        for (int index = 0; index < events.size(); index++) {
            if (!Handover.isArrivalOf(actor, events.get(index))) return index;
        }
        return 0;
    }

    /** How an event beside the act is written: by the same person when it is their own coming or going, else by rule. */
    Writing beside(IncidentEvent event) {
        return by(isOwn(event) ? actor : PersonId.MUSTER, writtenAt);
    }

    private boolean isOwn(IncidentEvent event) {
        return (event instanceof ResponderJoined joined && joined.person().equals(actor))
                || (event instanceof ResponderLeft left && left.person().equals(actor))
                || (event instanceof CallDeclined declined && declined.person().equals(actor))
                || (event instanceof HandoverDeclined turned && turned.by().equals(actor))
                || (event instanceof OwnerChanged changed && changed.owner().equals(actor));
    }
}
