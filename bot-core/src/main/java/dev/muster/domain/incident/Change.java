package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An emergency change: {@code C1}. */
public record Change(
        String id,
        String what,
        String why,
        String backout,
        PersonId requestedBy,
        Instant requestedAt,
        List<PersonId> asked,
        Progress progress) {
    /** How far it got. */
    public sealed interface Progress {}

    /** Waits for a decision. */
    public record Waiting() implements Progress {}

    /** May be carried out. */
    public record Approved(PersonId by, Instant at) implements Progress {}

    /** Must not be carried out. */
    public record Refused(PersonId by, Instant at, String reason) implements Progress {}

    /** Carried out. */
    public record Implemented(PersonId by, Instant at, String result) implements Progress {}

    public Change {
        asked = List.copyOf(asked);
    }

    /** The change authority whose decision is awaited, if anyone was asked. */
    public Optional<PersonId> askedLast() {
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    /** Whether it waits for a decision. */
    public boolean isWaiting() {
        return progress instanceof Waiting;
    }

    Change now(Progress next) {
        return new Change(id, what, why, backout, requestedBy, requestedAt, asked, next);
    }

    Change asking(PersonId person) {
        List<PersonId> more = new java.util.ArrayList<>(asked);
        more.add(person);
        return new Change(id, what, why, backout, requestedBy, requestedAt, more, progress);
    }
}
