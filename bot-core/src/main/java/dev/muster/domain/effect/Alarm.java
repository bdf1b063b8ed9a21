package dev.muster.domain.effect;

import dev.muster.domain.incident.IncidentId;
import java.time.Instant;

/**
 * A durable timer: stored with the fact that sets it, and so surviving every restart.
 *
 * @param subject what it is about: {@code INC-1}, {@code Q-1}, {@code gaps}
 */
public record Alarm(String subject, Instant at, Wakeup wakeup) {
    /** One about an incident. */
    public Alarm(IncidentId incident, Instant at, Wakeup wakeup) {
        this(incident.value(), at, wakeup);
    }
}
