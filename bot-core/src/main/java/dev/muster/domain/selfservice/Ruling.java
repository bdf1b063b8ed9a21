package dev.muster.domain.selfservice;

import java.util.List;

/** What somebody's wish about an enquiry comes to: facts, or a kind refusal that changes nothing. */
public sealed interface Ruling {
    /** Becomes these facts, in this order. Empty when everything asked for is already so. */
    record Granted(List<EnquiryEvent> events) implements Ruling {
        public Granted {
            events = List.copyOf(events);
        }
    }

    /** Not done, because of {@code reason}; {@code next} says what to do instead. Both are whole sentences. */
    record Declined(String reason, String next) implements Ruling {}

    /** Shorthand. */
    static Ruling grant(EnquiryEvent... events) {
        return new Granted(List.of(events));
    }

    /** Shorthand. */
    static Ruling decline(String reason, String next) {
        return new Declined(reason, next);
    }
}
