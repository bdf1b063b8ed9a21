package dev.muster.effects;

import dev.muster.ports.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many calls a platform is sent: so many a second, and that many at once after a quiet time. Each process has its own;
 * where several share a platform's limit, each is given its part.
 */
public final class Budget {
    private final Clock clock;
    private final double perSecond;
    private double left;
    private Instant counted;

    /** @param perSecond more than zero */
    public Budget(double perSecond, Clock clock) {
        if (!(perSecond > 0)) throw new IllegalArgumentException("a budget of " + perSecond + " calls a second");
        this.clock = clock;
        this.perSecond = perSecond;
        left = most();
        counted = clock.now();
    }

    /** Even a platform that is called less than once a second gets its call when there is one. */
    private double most() {
        return Math.max(1, perSecond);
    }

    /** Whether a call may be made now; it counts as made. */
    synchronized boolean take() {
        Instant now = clock.now();
        if (now.isAfter(counted)) {
            double seconds = Duration.between(counted, now).toMillis() / 1000.0;
            left = Math.min(most(), left + seconds * perSecond);
        }
        counted = now;
        if (left < 1) return false;
        left--;
        return true;
    }
}
