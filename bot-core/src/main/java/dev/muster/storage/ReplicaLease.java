package dev.muster.storage;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process among the replicas of a database: by its lease it may do what is to be done. It renews it twice a second. One
 * that cannot, because it is cut off or was stopped for a while, knows by its own clock that the lease is over before others
 * may take its work; when it is back it begins anew under another number, so that nothing it finishes late counts.
 */
final class ReplicaLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReplicaLease.class);
    private static final Duration LENGTH = Duration.ofMillis(2500);
    private static final Duration RENEWED_EVERY = Duration.ofMillis(500);
    /** By so much the clocks of two machines may run apart within one lease. */
    private static final Duration CAUTION = Duration.ofMillis(300);

    private static final int SILENCE_SECONDS = 2;
    private static final String FROM_NOW = "clock_timestamp() + interval '" + LENGTH.toMillis() + " milliseconds'";

    private final PostgresDatabase database;
    private final String name;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-lease").factory());
    private @Nullable PostgresSession session;
    private final ScheduledFuture<?> renewing;
    private volatile long id;
    private volatile long until = System.nanoTime();

    /** {@code name}: by which an operator may know the process. */
    ReplicaLease(PostgresDatabase database, String name) throws SQLException {
        this.database = database;
        this.name = name;
        renew();
        long every = RENEWED_EVERY.toMillis();
        renewing = thread.scheduleAtFixedRate(this::tryToRenew, every, every, TimeUnit.MILLISECONDS);
    }

    /** The number under which this process works now. */
    long id() {
        return id;
    }

    /** Whether the process of that number may begin something now. */
    boolean holds(long number) {
        return number == id && System.nanoTime() - until < 0;
    }

    private void tryToRenew() {
        try {
            renew();
        } catch (SQLException e) {
            LOG.warn("The lease cannot be renewed ({}); once it is over, nothing is begun here.", e.getMessage());
            disconnect();
        }
    }

    /** Counted from before it is asked for, so that it ends here no later than in the database. */
    private void renew() throws SQLException {
        long asked = System.nanoTime();
        if (session == null) session = new PostgresSession(database.connect(SILENCE_SECONDS));
        int renewed = session.run(
                "UPDATE replica SET lease_until = " + FROM_NOW + " WHERE id = ? AND lease_until > clock_timestamp()",
                id);
        if (renewed == 0) id = begin(session);
        until = asked + LENGTH.minus(CAUTION).toNanos();
    }

    private long begin(PostgresSession session) throws SQLException {
        session.run("DELETE FROM replica WHERE lease_until < clock_timestamp() - interval '1 hour'");
        long number = session.one(
                        "INSERT INTO replica (name, lease_until) VALUES (?, " + FROM_NOW + ") RETURNING id",
                        row -> row.number(1),
                        name)
                .orElseThrow();
        LOG.info("This is replica {} of the bot.", number);
        return number;
    }

    private void disconnect() {
        try {
            if (session != null) session.close();
        } catch (SQLException e) {
            LOG.debug("The lost connection could not be closed.", e);
        }
        session = null;
    }

    /** Gives the lease back, so that others need not wait until it is over. */
    @Override
    public void close() {
        renewing.cancel(false);
        thread.shutdown();
        try {
            thread.awaitTermination(SILENCE_SECONDS * 2L, TimeUnit.SECONDS);
            until = System.nanoTime();
            if (session != null) session.run("DELETE FROM replica WHERE id = ?", id);
        } catch (SQLException e) {
            LOG.debug("The lease could not be given back; it runs out.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        disconnect();
    }
}
