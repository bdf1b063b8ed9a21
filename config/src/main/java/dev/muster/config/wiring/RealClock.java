package dev.muster.config.wiring;

import dev.muster.ports.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's clock. */
public final class RealClock implements Clock {
    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
