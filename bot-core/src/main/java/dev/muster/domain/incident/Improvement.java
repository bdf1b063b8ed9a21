package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An improvement action from the review: {@code I1}. Due in the owner's calendar. */
public record Improvement(String id, String what, PersonId owner, LocalDate due, Optional<Made> made) {
    /** When it was made, and with what result. */
    public record Made(Instant at, String result) {}
}
