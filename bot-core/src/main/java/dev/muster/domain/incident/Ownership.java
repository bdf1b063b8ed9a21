package dev.muster.domain.incident;

import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The one owner, and the handover that is offered, if one is. */
public record Ownership(PersonId owner, Optional<Offer> offer) {

    /** Offered to that person, at that moment. */
    public record Offer(PersonId to, Instant at) {}

    /** To whom the incident is offered. */
    public Optional<PersonId> offeredTo() {
        return offer.map(Offer::to);
    }

    Ownership apply(Fact fact, OwnershipEvent event) {
        return switch (event) {
            case OwnerChanged changed -> new Ownership(changed.owner(), Optional.empty());
            case HandoverOffered offered ->
                new Ownership(owner, Optional.of(new Offer(offered.to(), fact.occurredAt())));
            case HandoverDeclined ignored -> new Ownership(owner, Optional.empty());
        };
    }
}
