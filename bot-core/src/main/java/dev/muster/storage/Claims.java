package dev.muster.storage;

import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.EffectStore.PendingAlarm;
import java.time.Instant;
import java.util.List;

/** How a process comes by what is to be done. */
interface Claims {
    /** The claim of a process that is alone. */
    long NONE = 0;

    /**
     * An effect that this process may do.
     *
     * @param lastCovered the last of its lane that is done with it: its own id, unless it is a card
     * @param claim by which it is this process's
     */
    record Given(Pending pending, long lastCovered, long claim) {}

    List<Given> due(Instant now, int limit);

    List<PendingAlarm> alarmsDue(Instant now, int limit);

    /** Whether what was taken on by that claim may still be begun. */
    boolean holds(long claim);

    /** That one is done with, one way or another. */
    void settled(long effect);
}
