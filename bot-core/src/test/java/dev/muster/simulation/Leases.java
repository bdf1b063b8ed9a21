package dev.muster.simulation;

import java.util.HashMap;
import java.util.Map;

/** Which processes may take on work, and until when. A process that does not renew its lease in time is taken for dead. */
final class Leases {
    private static final long LENGTH = 3_000;
    /** A process thinks that its lease is over a little before the others do. */
    private static final long CAUTION = 300;

    private final World world;
    private final Map<Long, Long> until = new HashMap<>();
    private long last;

    Leases(World world) {
        this.world = world;
    }

    /** A new process; or the same one under a new number, so that nothing it finishes late counts. */
    long begin() {
        until.put(++last, world.turns().now() + LENGTH);
        return last;
    }

    /** Renews it; a new number when it is too late for that. */
    long renewed(long number) {
        if (!isLive(number)) return begin();
        until.put(number, world.turns().now() + LENGTH);
        return number;
    }

    boolean isLive(long number) {
        return world.turns().now() < until.getOrDefault(number, 0L);
    }

    /** Whether the process itself may rely on it. */
    boolean holds(long number) {
        return world.turns().now() + CAUTION < until.getOrDefault(number, 0L);
    }

    /** A process that stops in peace gives it back. */
    void giveBack(long number) {
        until.remove(number);
    }
}
