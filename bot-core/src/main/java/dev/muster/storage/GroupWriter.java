package dev.muster.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes everybody who is waiting into one transaction, so that they share one disk flush.
 * Results are given out after the commit, on a second thread, so that whoever is woken does not hold up the next group.
 */
final class GroupWriter implements AutoCloseable {
    /** What is done within a transaction. It throws anything of its own before it has written anything. */
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /** Told what became of each group, on the writer's thread, before anybody else knows. */
    interface Outcome {
        /** Everybody's work is done; the last chance to write something on behalf of all. */
        void committing(Session session) throws SQLException;

        void committed();

        void rolledBack();
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int GROUP = 1024;

    private final Session session;
    private final Outcome outcome;
    private final BlockingQueue<Waiting<?>> queue;
    /** A thread for each: what follows from an answer may itself wait for the store, and must hold up no other answer. */
    private final ExecutorService announcer = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("store-announcer-", 0).factory());

    private final Thread thread;
    private volatile boolean closing;

    GroupWriter(Session session, int queueLimit, Outcome outcome) {
        this.session = session;
        this.outcome = outcome;
        queue = new ArrayBlockingQueue<>(queueLimit);
        thread = Thread.ofPlatform().daemon().name("store-writer").unstarted(this::run);
        thread.start();
    }

    /** Queues work; refused at once when the queue is full or the store is being closed. */
    <T> CompletableFuture<T> submit(Work<T> work) {
        Waiting<T> waiting = new Waiting<>(work);
        if (closing) waiting.refuse("Not recorded: Muster is stopping. Please say it again in a minute.");
        else if (!queue.offer(waiting)) waiting.refuse("Busy: this was not recorded. Please try again in a moment.");
        else if (closing && queue.remove(waiting))
            waiting.refuse("Not recorded: Muster is stopping. Please say it again in a minute.");
        return waiting.future();
    }

    /** Queues work and waits until it is durable; throws what kept it from being so. Not for the store's own threads. */
    <T> T await(Work<T> work) {
        try {
            return submit(work).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /** Whether the caller is the writer, within a transaction. */
    boolean isCurrentThread() {
        return Thread.currentThread().equals(thread);
    }

    Session session() {
        return session;
    }

    private void run() {
        List<Waiting<?>> group = new ArrayList<>(GROUP);
        while (!(closing && queue.isEmpty())) {
            try {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                commit(group);
            } catch (InterruptedException e) {
                LOG.warn("The store's writer was interrupted; it goes on.", e);
            }
            List<Waiting<?>> settled = List.copyOf(group);
            for (Waiting<?> waiting : settled) announcer.execute(waiting::announce);
            group.clear();
        }
    }

    private void commit(List<Waiting<?>> group) {
        try {
            session.command("BEGIN IMMEDIATE");
            for (Waiting<?> waiting : group) waiting.run(session);
            outcome.committing(session);
            session.command("COMMIT");
        } catch (SQLException | StoreException e) {
            LOG.error("A group of {} was not committed and is rolled back.", group.size(), e);
            rollBack();
            RuntimeException refusal = !Trouble.leavesDoubt(e) || isOverwritten()
                    ? Trouble.notRecorded(e)
                    : new StoreException("The disk failed, and it is not known whether this was recorded.", e);
            for (Waiting<?> waiting : group) waiting.fail(refusal);
            return;
        }
        outcome.committed();
    }

    private void rollBack() {
        outcome.rolledBack();
        try {
            session.forgetStatements();
            session.command("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("The database had rolled back by itself.", e);
        }
    }

    /**
     * After a failed flush the commit may stand in the log all the same, to be found after a crash. The next commit that
     * succeeds overwrites it, so until then nobody is told anything. False when the store is closed before that.
     */
    private boolean isOverwritten() {
        while (!closing) {
            try {
                session.forgetStatements();
                session.command("PRAGMA user_version = " + Migrations.latest());
                return true;
            } catch (SQLException e) {
                LOG.error("The disk still fails; whoever waits for the last group goes on waiting.", e);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
        return false;
    }

    /** Commits what is queued, then stops. */
    @Override
    public void close() {
        closing = true;
        // Wakes the writer if it has nothing to do; if there is no room for this, it is awake.
        queue.offer(new Waiting<>(nobody -> true));
        try {
            thread.join();
            announcer.shutdown();
            announcer.awaitTermination(10, TimeUnit.SECONDS);
            session.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
