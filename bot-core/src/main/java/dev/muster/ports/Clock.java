package dev.muster.ports;

import java.time.Instant;

/** What time it is. Handed in everywhere, so that a replay and a simulation can run on a clock of their own. */
@FunctionalInterface
public interface Clock {
    /** The present moment, in whole milliseconds. */
    Instant now();
}
