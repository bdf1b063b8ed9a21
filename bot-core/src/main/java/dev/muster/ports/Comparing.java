package dev.muster.ports;

import dev.muster.domain.incident.IncidentId;

/** Compares what is said of an incident with what is known: errors that have an article, and incidents of the past. */
@FunctionalInterface
public interface Comparing {
    /** Nothing is known. */
    Comparing NONE = (incident, entry) -> {};

    /** Looks at that entry, and puts on record once what it may be. Takes some time; doing it again says no more. */
    void compare(IncidentId incident, long entry);
}
