package dev.muster.domain.selfservice;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where an enquiry stands. */
public sealed interface Stage {
    /** The articles were looked up; the asker has not said whether that was it. */
    record Shown(Optional<ArticleId> article) implements Stage {}

    /** The articles had nothing, or nothing that helped. */
    record Unanswered() implements Stage {}

    /** People were asked. {@code times}: how often others were asked because nobody answered. */
    record Waiting(Optional<String> team, List<PersonId> asked, Instant answerBy, int times) implements Stage {
        public Waiting {
            asked = List.copyOf(asked);
        }
    }

    /** Somebody is looking into it. */
    record Taken(PersonId by, List<PersonId> asked, Instant answerBy) implements Stage {
        public Taken {
            asked = List.copyOf(asked);
        }
    }

    /** A person answered; the asker has not said whether that was it. */
    record Answered(PersonId by, String text) implements Stage {}

    /** It is an incident; it ends when the reporter says that it works again. */
    record Registered(IncidentId incident) implements Stage {}

    /** The asker was helped, by an article or by a person. */
    record Solved(Optional<ArticleId> article, Optional<PersonId> by) implements Stage {}
}
