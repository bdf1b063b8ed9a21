package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Who is called, who comes, who goes. */
public sealed interface SwarmEvent extends IncidentEvent {

    /** Why a person is in the swarm. */
    enum Role {
        /** The accountable major incident manager (MIM). */
        MANAGER,
        /** Somebody with a competence that is needed. */
        SPECIALIST,
        /** A supplier's contact. */
        SUPPLIER,
        /** Came by themselves. */
        VOLUNTEER;

        /** As shown: {@code manager}, {@code specialist} … */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Called for a team (or personally, when {@code team} is empty), to answer by then. */
    record ResponderCalled(PersonId person, Role role, Optional<String> team, Instant answerBy) implements SwarmEvent {}

    /** On it: by button, by command, or by taking part. */
    record ResponderJoined(PersonId person, Role role) implements SwarmEvent {}

    /** Cannot come. */
    record CallDeclined(PersonId person) implements SwarmEvent {}

    /** Did not answer in time. */
    record CallUnanswered(PersonId person) implements SwarmEvent {}

    /** Nobody on that roster is left to call. */
    record RosterExhausted(String team) implements SwarmEvent {}

    /** Offers help without having been called. */
    record HelpOffered(PersonId person, @Words Optional<String> what) implements SwarmEvent {}

    /** Thanked and sent home by somebody in the swarm. */
    record ResponderReleased(PersonId person) implements SwarmEvent {}

    /** Left by themselves. */
    record ResponderLeft(PersonId person) implements SwarmEvent {}

    /** Money that the model sets aside was drawn on; {@code left} is what remains of it, never negative. */
    record MoneyDrawn(
            BigDecimal amount, String currency, @Words String what, BigDecimal left) implements SwarmEvent {}
}
