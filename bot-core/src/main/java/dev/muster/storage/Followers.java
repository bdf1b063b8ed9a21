package dev.muster.storage;

import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the record to whoever follows it. Each has a thread of its own and reads at its own pace, so a slow one holds up
 * neither the record nor the others. One that throws is handed the next entry all the same.
 */
final class Followers implements AutoCloseable {
    /** Reads entries after a position. */
    interface Source {
        List<TimelineEntry> after(long position, int limit);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
    private static final int PAGE = 256;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Source source;
    private final Set<Following> all = ConcurrentHashMap.newKeySet();
    private final Object news = new Object();
    private long last;

    Followers(long last, Source source) {
        this.last = last;
        this.source = source;
    }

    /** There are entries up to that position. */
    void published(long position) {
        synchronized (news) {
            if (position <= last) return;
            last = position;
            news.notifyAll();
        }
    }

    AutoCloseable add(long after, Consumer<TimelineEntry> follower) {
        Following following = new Following(after, follower);
        all.add(following);
        Thread.ofPlatform().daemon().name("store-follower").start(following);
        return following;
    }

    @Override
    public void close() {
        all.forEach(Following::close);
    }

    private final class Following implements Runnable, AutoCloseable {
        private final Consumer<TimelineEntry> follower;
        private long position;
        private volatile boolean closed;

        Following(long after, Consumer<TimelineEntry> follower) {
            position = after;
            this.follower = follower;
        }

        @Override
        public void run() {
            for (long end = awaitNews(); !closed; end = awaitNews()) {
                try {
                    handUpTo(end);
                } catch (StoreException e) {
                    LOG.warn("A follower cannot read on just now; it tries again.", e);
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }

        private void handUpTo(long end) {
            for (TimelineEntry entry : source.after(position, PAGE)) {
                if (closed || entry.position() > end) return;
                hand(entry);
                position = entry.position();
            }
        }

        /** How far the state goes that is shown: what is not yet part of it is not handed out either. */
        private long awaitNews() {
            synchronized (news) {
                while (!closed && position >= last) {
                    try {
                        news.wait();
                    } catch (InterruptedException e) {
                        closed = true;
                    }
                }
                return last;
            }
        }

        private void hand(TimelineEntry entry) {
            try {
                follower.accept(entry);
            } catch (RuntimeException e) {
                LOG.error("A follower failed on {} of {}; it goes on with the next.", entry.id(), entry.stream(), e);
            }
        }

        @Override
        public void close() {
            closed = true;
            all.remove(this);
            synchronized (news) {
                news.notifyAll();
            }
        }
    }
}
