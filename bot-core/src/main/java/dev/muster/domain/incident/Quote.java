package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;

/** What somebody said, and when; {@code words} are empty when they were removed from the record. */
public record Quote(PersonId author, Instant at, String words) {}
