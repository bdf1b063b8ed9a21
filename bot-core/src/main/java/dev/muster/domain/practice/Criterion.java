package dev.muster.domain.practice;

import java.util.Optional;
import java.util.Set;

/**
 * One clear, configured reason for an incident to be major (or a disaster). Every part that is given must hold.
 *
 * @param name how the reason is put on record ("priority P1")
 * @param priorities any of these; empty means any priority
 * @param services any of these configuration items; empty means any
 * @param models any of these incident models; empty means any
 * @param impact at least this impact
 */
public record Criterion(
        String name, Set<Priority> priorities, Set<String> services, Set<String> models, Optional<Level> impact) {

    public Criterion {
        priorities = Set.copyOf(priorities);
        services = Set.copyOf(services);
        models = Set.copyOf(models);
    }

    /** Whether an incident classified like this meets the criterion. */
    public boolean isMetBy(Classification classification) {
        return (priorities.isEmpty() || priorities.contains(classification.priority()))
                && (services.isEmpty()
                        || classification.ci().filter(services::contains).isPresent())
                && (models.isEmpty() || models.contains(classification.model()))
                && impact.map(least -> classification.impact().isAtLeast(least)).orElse(true);
    }
}
