package dev.muster.console.api;

import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;

/** Where the record ends now, so that a follower need not read all of it first. */
public final class TimelineEnd {
    private TimelineEnd() {}

    /** The position of the newest entry of all; 0 when there is none. */
    public static long of(Timeline timeline) {
        return timeline.committed().all().stream()
                .flatMap(incident -> timeline.read(incident.id(), incident.version() - 1, 1).stream())
                .mapToLong(TimelineEntry::position)
                .max()
                .orElse(0);
    }
}
