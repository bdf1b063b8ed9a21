package dev.muster.slack.listen;

import dev.muster.domain.incident.Place;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Slack's time stamps: seconds and microseconds, which name a message within its channel and say when it was written. */
final class Stamp {
    private Stamp() {}

    /** When that was, in whole milliseconds. */
    static Instant instant(String stamp) {
        String[] parts = stamp.split("\\.", 2);
        long millis = parts.length < 2 ? 0 : Long.parseLong((parts[1] + "000").substring(0, 3));
        return Instant.ofEpochSecond(Long.parseLong(parts[0])).plusMillis(millis);
    }

    /** Where a message stands: in a thread, unless it began it. */
    static Place place(String channel, String stamp, @Nullable String thread) {
        return new Place(channel, Optional.ofNullable(thread).filter(parent -> !parent.equals(stamp)));
    }
}
