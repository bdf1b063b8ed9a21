package dev.muster.domain.incident;

import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/** What kind of incident it is thought to be. */
public sealed interface ClassificationEvent extends IncidentEvent {

    /** A person changed the classification. */
    record Reclassified(Classification before, Classification after) implements ClassificationEvent {}

    /**
     * What the bot proposes and a person may confirm or override: never applied by itself.
     *
     * @param ci a configuration item that the summary mentions
     * @param model an incident model that fits
     * @param team the team that owns the item
     * @param similar past incidents like this one
     * @param helpers people who helped with such an item before
     */
    record ClassificationProposed(
            Optional<String> ci,
            Optional<String> model,
            Optional<String> team,
            List<IncidentId> similar,
            List<PersonId> helpers)
            implements ClassificationEvent {
        public ClassificationProposed {
            similar = List.copyOf(similar);
            helpers = List.copyOf(helpers);
        }
    }

    /** The configuration item is not in the service graph; these names are near. */
    record ServiceUnknown(String name, List<String> nearest) implements ClassificationEvent {
        public ServiceUnknown {
            nearest = List.copyOf(nearest);
        }
    }
}
