package dev.muster.review;

import java.time.Duration;

/**
 * How much of what people put on the timeline was written later than it happened.
 *
 * @param late entries written more than {@code after} later
 * @param written everything that people wrote, messages that were promoted included; the bot's own entries are not
 */
public record LateShare(int late, int written, Duration after) {
    /** Counted over what a reader of the timeline sees. */
    public static LateShare of(TimelineView view, Duration after) {
        int late = 0;
        int written = 0;
        for (TimelineRow row : view.rows()) {
            if (!row.actor().isHuman()) continue;
            written++;
            if (row.isLate()) late++;
        }
        return new LateShare(late, written, after);
    }

    /** In whole percent, 0 when nothing was written. */
    public int percent() {
        return written == 0 ? 0 : Math.round(100f * late / written);
    }
}
