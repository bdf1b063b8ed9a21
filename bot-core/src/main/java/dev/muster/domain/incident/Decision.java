package dev.muster.domain.incident;

import java.util.List;

/** What a request comes to: facts, or a kind refusal that changes nothing. */
public sealed interface Decision {

    /** Becomes these facts, in this order. Empty when everything asked for is already so. */
    record Accepted(List<IncidentEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Not done, because of {@code reason}; {@code next} says what to do instead. Both are whole sentences. */
    record Refused(String reason, String next) implements Decision {}

    /** Shorthand. */
    static Decision accept(IncidentEvent... events) {
        return new Accepted(List.of(events));
    }

    /** Shorthand. */
    static Decision refuse(String reason, String next) {
        return new Refused(reason, next);
    }
}
