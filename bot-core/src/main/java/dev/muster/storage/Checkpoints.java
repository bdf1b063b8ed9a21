package dev.muster.storage;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what is in the write-ahead log over into the database, on a thread and a connection of its own, so that the writer
 * does not stand still meanwhile. The writer does it itself only when the log has grown past 64 MB all the same.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final long EVERY_MILLIS = 500;

    private final Session session;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-checkpoints").factory());
    private final ScheduledFuture<?> running;
    private volatile boolean written;
    private volatile boolean erased;

    Checkpoints(Session session) throws SQLException {
        this.session = session;
        // It must not keep the writer waiting for long while it waits for a reader.
        session.list("PRAGMA busy_timeout = 100", row -> row.count(1));
        running = thread.scheduleWithFixedDelay(this::run, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** There is something new in the log. */
    void written() {
        written = true;
    }

    /** The log still has something that was erased: it is emptied as soon as nobody reads from it. */
    void erased() {
        erased = true;
    }

    private void run() {
        try {
            if (erased) erased = !isDone("TRUNCATE");
            else if (written) {
                written = false;
                isDone("PASSIVE");
            }
        } catch (SQLException e) {
            LOG.warn("The write-ahead log could not be carried over; it is tried again.", e);
            written = true;
        }
    }

    private boolean isDone(String mode) throws SQLException {
        return session.one("PRAGMA wal_checkpoint(" + mode + ")", row -> row.count(1) == 0)
                .orElse(false);
    }

    @Override
    public void close() {
        running.cancel(false);
        thread.shutdown();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
            session.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
