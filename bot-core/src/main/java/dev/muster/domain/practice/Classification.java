package dev.muster.domain.practice;

import java.util.Optional;

/**
 * How an incident is classified at a moment.
 *
 * @param ci the configuration item, if one was named; a name that is not in the service graph is kept all the same
 * @param ciKnown whether that name was in the service graph
 * @param model the id of the incident model
 */
public record Classification(
        Level impact,
        Level urgency,
        Priority priority,
        Optional<String> ci,
        boolean ciKnown,
        String model,
        Complexity complexity) {}
