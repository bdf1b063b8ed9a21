package dev.muster.review;

import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody was called, and this came of it.
 *
 * @param answerBy until when an answer was asked for
 * @param answeredAt when the call ended, by an answer or because none came; empty while it is open
 */
public record Call(
        PersonId person,
        Role role,
        Optional<String> team,
        Instant calledAt,
        Instant answerBy,
        Optional<Instant> answeredAt,
        Answer answer) {
    /** What came of a call. */
    public enum Answer {
        /** On it. */
        JOINED,
        /** Could not come. */
        DECLINED,
        /** No answer in time. */
        NONE,
        /** Sent home with thanks before answering. */
        RELEASED,
        /** Nothing on record yet. */
        OPEN
    }

    Call ended(Instant at, Answer how) {
        return new Call(person, role, team, calledAt, answerBy, Optional.of(at), how);
    }

    /** Whether the person answered, either way, by the time that was asked for. */
    public boolean isAnsweredInTime() {
        boolean answered = answer == Answer.JOINED || answer == Answer.DECLINED;
        return answered && answeredAt.filter(at -> !at.isAfter(answerBy)).isPresent();
    }

    /** How long the answer took, or how long was waited in vain; empty while it is open. */
    public Optional<Duration> waited() {
        return answeredAt.map(at -> new Interval(calledAt, at).length());
    }
}
