package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that somebody set out to do, with start, end and result.
 *
 * @param id {@code A1}
 * @param hypothesis the hypothesis that it tests, when it is an experiment
 */
public record Action(
        String id, String what, Optional<String> hypothesis, PersonId startedBy, Instant startedAt, Progress progress) {
    /** How far it got. */
    public sealed interface Progress {}

    /** Under way. */
    public record Running() implements Progress {}

    /** Ended with a result. */
    public record Done(PersonId by, Instant at, String result) implements Progress {}

    /** Stopped before its end. */
    public record Aborted(PersonId by, Instant at, String reason) implements Progress {}

    /** Whether it is under way. */
    public boolean isRunning() {
        return progress instanceof Running;
    }

    Action now(Progress next) {
        return new Action(id, what, hypothesis, startedBy, startedAt, next);
    }
}
