package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import java.util.Optional;

/**
 * Somebody who asks.
 *
 * @param version the sequence of the last fact about them
 * @param last what they asked last
 */
public record Asker(PersonId person, long version, Consent consent, Optional<Enquiry> last) {
    private static final String PREFIX = "asker:";

    /** Whether what they ask in private may be kept, to learn from it. */
    public enum Consent {
        /** Nobody has asked them yet. */
        UNASKED,
        /** They were asked, and have not answered. */
        SOUGHT,
        /** Yes. */
        GIVEN,
        /** No. */
        WITHHELD
    }

    /** Somebody who has asked nothing yet. */
    public static Asker unknown(PersonId person) {
        return new Asker(person, 0, Consent.UNASKED, Optional.empty());
    }

    /** The name of the stream of that person. */
    public static String stream(PersonId person) {
        return PREFIX + person;
    }

    /** The state after one more fact. */
    public Asker apply(SelfServiceFact fact) {
        if (!(fact.event() instanceof AskerEvent event)) return this;
        Consent now = switch (event) {
            case AskerEvent.ConsentSought ignored -> consent == Consent.UNASKED ? Consent.SOUGHT : consent;
            case AskerEvent.ConsentGiven ignored -> Consent.GIVEN;
            case AskerEvent.ConsentWithheld ignored -> Consent.WITHHELD;
        };
        return new Asker(person, fact.sequence(), now, last);
    }

    /** The same, who asked that last. */
    public Asker after(Optional<Enquiry> enquiry) {
        return new Asker(person, version, consent, enquiry);
    }
}
