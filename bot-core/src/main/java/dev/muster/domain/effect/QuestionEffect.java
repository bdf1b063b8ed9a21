package dev.muster.domain.effect;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.EnquiryId;
import java.time.Instant;
import java.util.Optional;

/** Something done about what people asked. */
public sealed interface QuestionEffect extends Effect {
    /** Nobody is told the same twice. */
    @Override
    default Delivery delivery() {
        return Delivery.ONCE;
    }

    /** Write to one person about what somebody asked. */
    record Write(EnquiryId enquiry, PersonId person, EnquiryNotice notice) implements QuestionEffect {
        @Override
        public String subject() {
            return enquiry.value();
        }

        @Override
        public String lane() {
            return "person:" + person;
        }
    }

    /** Let everybody see the answer to a question where it was asked. */
    record ShareAnswer(EnquiryId enquiry, ArticleId article, String room, Optional<String> thread)
            implements QuestionEffect {
        @Override
        public String subject() {
            return enquiry.value();
        }

        @Override
        public String lane() {
            return "room:" + room;
        }
    }

    /** Post the list of what people asked and did not get, as of that moment. */
    record PostGaps(String room, Instant due) implements QuestionEffect {
        /** What it is done for. */
        public static final String SUBJECT = "gaps";

        @Override
        public String subject() {
            return SUBJECT;
        }

        @Override
        public String lane() {
            return "room:" + room;
        }
    }

    /** Tell somebody that the list could not be posted in that room: what happened, and what helps. */
    record TellOfGaps(PersonId person, String room, String problem, String remedy) implements QuestionEffect {
        @Override
        public String subject() {
            return PostGaps.SUBJECT;
        }

        @Override
        public String lane() {
            return "person:" + person;
        }
    }
}
