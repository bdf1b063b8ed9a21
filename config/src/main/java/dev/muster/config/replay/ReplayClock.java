package dev.muster.config.replay;

import dev.muster.ports.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A clock that stands still until it is moved on, and never goes back. */
final class ReplayClock implements Clock {
    private volatile Instant now = Instant.EPOCH;

    void moveOn(Instant moment) {
        Instant whole = moment.truncatedTo(ChronoUnit.MILLIS);
        if (whole.isAfter(now)) now = whole;
    }

    @Override
    public Instant now() {
        return now;
    }
}
