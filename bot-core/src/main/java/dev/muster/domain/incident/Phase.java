package dev.muster.domain.incident;

import java.time.Instant;

/** Where an incident is between registration and closure. */
public sealed interface Phase {
    /** Service is not restored; open since it began, or since it was reopened. */
    record Open(Instant since) implements Phase {}

    /** Restored; {@code confirmed} once users or monitoring said so. */
    record Resolved(Instant at, boolean confirmed) implements Phase {}

    /** Formally closed. */
    record Closed(Instant at) implements Phase {}

    /** A duplicate; the other incident goes on. */
    record Merged(Instant at, IncidentId into) implements Phase {}

    /** As shown: {@code open}, {@code resolved}, {@code closed}, {@code merged}. */
    default String word() {
        return switch (this) {
            case Open ignored -> "open";
            case Resolved ignored -> "resolved";
            case Closed ignored -> "closed";
            case Merged ignored -> "merged";
        };
    }
}
