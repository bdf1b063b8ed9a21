package dev.muster.config.wiring;

import dev.muster.domain.incident.IncidentId;
import dev.muster.review.IncidentRecord;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** Whole records, read from the timeline with those of the incidents that were merged into them. */
public final class Records {
    private Records() {}

    /** The record of that incident; empty when there is none. */
    public static Optional<IncidentRecord> of(Timeline timeline, IncidentId id) {
        List<TimelineEntry> entries = entries(timeline, id);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(IncidentRecord.of(entries, other -> entries(timeline, other)));
    }

    private static List<TimelineEntry> entries(Timeline timeline, IncidentId id) {
        return timeline.read(id, 0, Integer.MAX_VALUE);
    }
}
