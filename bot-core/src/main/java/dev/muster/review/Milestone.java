package dev.muster.review;

import dev.muster.timeline.TimelineEntry;
import java.time.Instant;
import java.util.Optional;

/**
 * A point that every incident passes on its way, as far as the record tells.
 *
 * @param at when, if the record tells
 * @param entry the entry that tells, as {@code E12}
 * @param how where that comes from, or why it is missing: a whole sentence
 */
public record Milestone(Step step, Optional<Instant> at, Optional<String> entry, String how) {
    /** In the order in which they come. */
    public enum Step {
        /** It began. */
        OCCURRED,
        /** Somebody or something noticed, and it was registered. */
        DETECTED,
        /** Somebody took it on. */
        ACCEPTED,
        /** Its cause was understood. */
        DIAGNOSED,
        /** Service was back. */
        RESTORED,
        /** Formally closed. */
        CLOSED;

        /** As shown: {@code occurred}, {@code detected} … */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Milestone told(Step step, Instant at, TimelineEntry by, String how) {
        return new Milestone(step, Optional.of(at), Optional.of(by.id()), how);
    }

    static Milestone missing(Step step, String why) {
        return new Milestone(step, Optional.empty(), Optional.empty(), why);
    }
}
