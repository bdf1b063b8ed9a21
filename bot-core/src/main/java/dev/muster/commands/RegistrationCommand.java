package dev.muster.commands;

import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import java.time.Instant;
import java.util.Optional;

/** Registering an incident and saying what kind of incident it is (MISSION A1, A2). */
public sealed interface RegistrationCommand extends Command {

    /** Register an incident. A restricted one is seen only by those who are called into it. */
    record Open(
            String summary,
            Optional<String> service,
            Optional<String> model,
            Optional<Level> impact,
            Optional<Level> urgency,
            boolean restricted,
            Optional<Instant> at)
            implements RegistrationCommand {}

    /** Change what was classified, at least one thing, with the reason. */
    record Reclassify(
            Optional<Level> impact,
            Optional<Level> urgency,
            Optional<String> service,
            Optional<String> model,
            Optional<Complexity> complexity,
            String why)
            implements RegistrationCommand {}

    /** Close the other incident as a duplicate of this one. */
    record Merge(String otherIncidentId) implements RegistrationCommand {}
}
