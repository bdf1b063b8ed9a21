package dev.muster.storage;

import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** A clock and ids that do what a test says. */
final class Given {
    private Given() {}

    /** A clock that a test sets. */
    static final class HandClock implements Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Drafting.TEN);

        @Override
        public Instant now() {
            return now.get();
        }

        void advance(Duration by) {
            now.updateAndGet(before -> before.plus(by));
        }
    }

    /** Ids from a seed. */
    static Ids ids(long seed) {
        Random random = new Random(seed);
        return new Ids() {
            @Override
            public synchronized String next() {
                return Long.toUnsignedString(random.nextLong(), 36);
            }

            @Override
            public synchronized String salt() {
                return "%016x%016x".formatted(random.nextLong(), random.nextLong());
            }
        };
    }
}
