package dev.muster.domain.incident;

import java.math.BigDecimal;
import java.util.Optional;

/** The closure checklist of an incident model: what the record can answer is answered by it, the rest is for people. */
final class Closure {
    private Closure() {}

    /**
     * What is left of one item of a checklist.
     *
     * @param item {@code problem-record}, {@code cost}, or a sentence for people to check
     */
    static Optional<String> stillOpen(String item, Incident incident) {
        return switch (item) {
            case "problem-record" ->
                incident.work().problems().isEmpty()
                        ? Optional.of("No problem record has been opened.")
                        : Optional.empty();
            case "cost" ->
                incident.swarm().spent().compareTo(BigDecimal.ZERO) == 0
                        ? Optional.of("No cost is on record; note it if there was any.")
                        : Optional.empty();
            default -> Optional.of("To check: " + item + (item.matches(".*[.?!]") ? "" : "."));
        };
    }
}
