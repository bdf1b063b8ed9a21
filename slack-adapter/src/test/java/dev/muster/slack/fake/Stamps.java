package dev.muster.slack.fake;

import dev.muster.ports.Clock;
import java.time.Instant;
import java.util.Locale;

/** Time stamps of messages: seconds and microseconds, each later than the one before. */
final class Stamps {
    private final Clock clock;
    private long last;

    Stamps(Clock clock) {
        this.clock = clock;
    }

    synchronized String next() {
        last = Math.max(last + 1, clock.now().toEpochMilli() * 1000);
        return text(last);
    }

    long seconds() {
        return clock.now().getEpochSecond();
    }

    static String text(long micros) {
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }

    static Instant instant(String stamp) {
        String[] parts = stamp.split("\\.", 2);
        return Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000);
    }
}
