package dev.muster.config.wiring;

import dev.muster.ports.Scheduler;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs tasks in real time, each on a thread of its own, so that a slow one delays no other. */
public final class RealScheduler implements Scheduler, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RealScheduler.class);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("muster-", 0).factory());

    @Override
    public AutoCloseable every(Duration interval, String name, Runnable task) {
        Runnable guarded = () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.warn("{} failed and runs again in {}", name, interval, e);
            }
        };
        long pause = interval.toMillis();
        ScheduledFuture<?> running = threads.scheduleWithFixedDelay(guarded, pause, pause, TimeUnit.MILLISECONDS);
        return () -> running.cancel(false);
    }

    /** Starts nothing more, and lets what is under way come to its end. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("What takes longer than {} is left to the next start.", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
