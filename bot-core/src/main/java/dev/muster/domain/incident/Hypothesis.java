package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A possible cause: {@code H1}. */
public record Hypothesis(String id, String what, PersonId raisedBy, Instant raisedAt, Standing standing) {
    /** What is known of it. */
    public sealed interface Standing {}

    /** Neither shown nor ruled out. */
    public record Unsettled() implements Standing {}

    /** It was so. */
    public record Confirmed(Instant at, Optional<String> evidence) implements Standing {}

    /** It was not so. */
    public record Refuted(Instant at, String evidence) implements Standing {}

    Hypothesis now(Standing next) {
        return new Hypothesis(id, what, raisedBy, raisedAt, next);
    }
}
