package dev.muster.ports;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;

/** Whoever keeps copies of what people typed and were answered in private, and so has to be told when words are redacted. */
@FunctionalInterface
public interface Copies {
    /** Nobody keeps any. */
    Copies NONE = (incident, redacted) -> {};

    /**
     * Removes every copy that may hold words of that fact: what its author typed then, and what was answered about the
     * incident since. May be told again.
     */
    void forget(Incident incident, Fact redacted);
}
