package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event with who, when and why.
 *
 * @param sequence its number in the incident's record, from 1; people write it as {@code E12}
 * @param occurredAt when it happened
 * @param writtenAt when a person wrote it down
 */
public record Fact(
        long sequence,
        Instant occurredAt,
        Instant writtenAt,
        PersonId actor,
        IncidentEvent event,
        Optional<String> why) {}
