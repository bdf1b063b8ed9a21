package dev.muster.console.api;

import dev.muster.console.api.LiveEvents.Numbered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One browser's place in the events. */
final class LiveReader implements AutoCloseable {
    private static final int MOST_WAITING = 8192;

    private final LiveEvents events;
    private final BlockingQueue<Numbered> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final boolean missed;
    private volatile boolean ended;

    LiveReader(LiveEvents events, List<Numbered> backlog, boolean missed) {
        this.events = events;
        this.missed = missed;
        waiting.addAll(backlog);
    }

    /** Whether events were forgotten before they could be read here, so that the page has to be loaded again. */
    boolean hasMissed() {
        return missed;
    }

    /** A reader that does not keep up is let go; it comes back with the id of what it read last. */
    void take(Numbered event) {
        if (!waiting.offer(event)) ended = true;
    }

    /** The next event, if one comes within that time. */
    Optional<Numbered> next(Duration within) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(within.toMillis(), TimeUnit.MILLISECONDS));
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended && waiting.isEmpty();
    }

    @Override
    public void close() {
        events.forget(this);
    }
}
