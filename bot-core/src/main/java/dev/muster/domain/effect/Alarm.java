package dev.muster.domain.effect;

import dev.muster.domain.incident.IncidentId;
import java.time.Instant;

/** A durable timer: stored with the fact that sets it, and so surviving every restart. */
public record Alarm(IncidentId incident, Instant at, Wakeup wakeup) {}
