package dev.muster.domain.practice;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Impact and urgency give the priority, and the priority gives the targets (ITIL 4, incident management practice).
 *
 * @param matrix impact, then urgency, to priority; complete for all nine pairs
 * @param targets by priority; a priority may have none
 */
public record PriorityScheme(Map<Level, Map<Level, Priority>> matrix, Map<Priority, Targets> targets) {

    /** What is aimed at, counted from when the incident was opened. {@code statusEvery} is the cadence of updates. */
    public record Targets(Optional<Duration> accept, Optional<Duration> restore, Optional<Duration> statusEvery) {
        /** No targets at all. */
        public static final Targets NONE = new Targets(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public PriorityScheme {
        for (Level impact : Level.values()) {
            for (Level urgency : Level.values()) find(matrix, impact, urgency);
        }
    }

    /** The priority of that pair. */
    public Priority priority(Level impact, Level urgency) {
        return find(matrix, impact, urgency);
    }

    private static Priority find(Map<Level, Map<Level, Priority>> matrix, Level impact, Level urgency) {
        Priority priority = matrix.getOrDefault(impact, Map.of()).get(urgency);
        if (priority == null) {
            throw new IllegalArgumentException("no priority for impact " + impact + " and urgency " + urgency);
        }
        return priority;
    }

    /** The targets of that priority. */
    public Targets targetsOf(Priority priority) {
        return targets.getOrDefault(priority, Targets.NONE);
    }
}
