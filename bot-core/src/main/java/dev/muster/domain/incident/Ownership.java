package dev.muster.domain.incident;

import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.practice.PersonId;
import java.util.Optional;

/** The one owner, and to whom the incident is offered, if it is. */
public record Ownership(PersonId owner, Optional<PersonId> offeredTo) {

    Ownership apply(OwnershipEvent event) {
        return switch (event) {
            case OwnerChanged changed -> new Ownership(changed.owner(), Optional.empty());
            case HandoverOffered offered -> new Ownership(owner, Optional.of(offered.to()));
            case HandoverDeclined ignored -> new Ownership(owner, Optional.empty());
        };
    }
}
