package dev.muster.discord.fake;

import java.time.Instant;
import java.util.function.Supplier;

/** Ids that say when something was made, each once and each greater than the one before. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final int SHIFT = 22;

    private final Supplier<Instant> clock;
    private long last;

    Snowflakes(Supplier<Instant> clock) {
        this.clock = clock;
    }

    synchronized String next() {
        return at(clock.get());
    }

    /** Of this very moment, whatever time it is in the story. */
    synchronized String fresh() {
        return Long.toString(((System.currentTimeMillis() - EPOCH) << SHIFT) + (++last & 0x3FFFFF));
    }

    private String at(Instant moment) {
        long id = (moment.toEpochMilli() - EPOCH) << SHIFT;
        last = Math.max(last + 1, id);
        return Long.toString(last);
    }
}
