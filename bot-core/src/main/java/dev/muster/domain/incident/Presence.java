package dev.muster.domain.incident;

import java.time.Instant;

/** Where a called person stands. */
public sealed interface Presence {
    /** When this began. */
    Instant since();

    /** Called, and may answer until {@code answerBy}. */
    record Waiting(Instant since, Instant answerBy) implements Presence {}

    /** On it. */
    record Here(Instant since) implements Presence {}

    /** Offered help; nobody has called them yet. */
    record Offered(Instant since) implements Presence {}

    /** Cannot come. */
    record Declined(Instant since) implements Presence {}

    /** Did not answer in time. */
    record Silent(Instant since) implements Presence {}

    /** No longer needed, with thanks. */
    record Released(Instant since) implements Presence {}

    /** Went by themselves. */
    record Left(Instant since) implements Presence {}
}
