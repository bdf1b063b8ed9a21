package dev.muster.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Results are given out after the commit, each on a thread of its own, so that whoever is woken does not hold up the next
 * group.
 */
final class GroupWriter implements AutoCloseable {
    /** What is done within a transaction. It may be done again, from the beginning, when the transaction did not stand. */
    interface Work<T> {
        T in(Session session) throws SQLException;
    }

    /** Told what becomes of each group, on the writer's thread, before anybody else knows. */
    interface Outcome {
        /** It is begun. {@code tail}: where the record ends, when others may have written to it. */
        void begun(Session session, Optional<Tail> tail) throws SQLException;

        /** Everybody's work is done; the last chance to write something on behalf of all. Where the record ends now. */
        Tail committing(Session session) throws SQLException;

        /** Whether anything is taken out of the record by it. */
        boolean erases();

        void committed();

        void rolledBack();
    }

    /** What became of a group. */
    private enum Fate {
        COMMITTED,
        UNDONE,
        UNKNOWN
    }

    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int GROUP = 1024;
    private static final String STOPPING = "Not recorded: Muster is stopping. Please say it again in a minute.";
    private static final String BUSY = "Busy: this was not recorded. Please try again in a moment.";

    private final Transactions transactions;
    private final Outcome outcome;
    private final BlockingQueue<Waiting<?>> queue;
    /** A thread for each: what follows from an answer may itself wait for the store, and must hold up no other answer. */
    private final ExecutorService announcer = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("store-announcer-", 0).factory());

    private final Thread thread;
    private volatile boolean closing;

    GroupWriter(Transactions transactions, int queueLimit, Outcome outcome) {
        this.transactions = transactions;
        this.outcome = outcome;
        queue = new ArrayBlockingQueue<>(queueLimit);
        thread = Thread.ofPlatform().daemon().name("store-writer").unstarted(this::run);
        thread.start();
    }

    /** Queues work; refused at once when the queue is full or the store is being closed. */
    <T> CompletableFuture<T> submit(Work<T> work) {
        Waiting<T> waiting = new Waiting<>(work);
        if (closing) waiting.refuse(STOPPING);
        else if (!queue.offer(waiting)) waiting.refuse(BUSY);
        else if (closing && queue.remove(waiting)) waiting.refuse(STOPPING);
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
        return transactions.session();
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
        commit(group, true);
    }

    private void commit(List<Waiting<?>> group, boolean first) {
        boolean committing = false;
        try {
            Optional<Tail> tail = transactions.begin();
            Session session = transactions.session();
            outcome.begun(session, tail);
            for (Waiting<?> waiting : group) waiting.run(session);
            Tail ending = outcome.committing(session);
            session.flush();
            committing = true;
            transactions.commit(ending, outcome.erases());
        } catch (SQLException | StoreException e) {
            failed(group, e, committing, first);
            return;
        }
        outcome.committed();
    }

    private void failed(List<Waiting<?>> group, Exception cause, boolean committing, boolean first) {
        LOG.error("A group of {} was not committed.", group.size(), cause);
        transactions.rollBack();
        Fate fate = committing && Trouble.leavesDoubt(cause) ? fate() : Fate.UNDONE;
        if (fate == Fate.COMMITTED) {
            LOG.info("The group is on record all the same.");
            outcome.committed();
            return;
        }
        outcome.rolledBack();
        if (fate == Fate.UNKNOWN) {
            fail(group, new StoreException("The disk failed, and it is not known whether this was recorded.", cause));
        } else if (first && Trouble.of(cause) == Trouble.UNREACHABLE && !closing) {
            // The connection was lost, or taken away because this machine was too slow for its turn: there are others.
            commit(group, false);
        } else if (group.size() > 1 && Trouble.of(cause) == Trouble.UNEXPECTED) {
            // Something that one of them wants cannot be; the others need not suffer for it.
            group.forEach(alone -> commit(List.of(alone)));
        } else {
            fail(group, Trouble.notRecorded(cause));
        }
    }

    private static void fail(List<Waiting<?>> group, RuntimeException refusal) {
        for (Waiting<?> waiting : group) waiting.fail(refusal);
    }

    /** Asks until it is known; meanwhile whoever waits goes on waiting. */
    private Fate fate() {
        while (!closing) {
            try {
                return transactions.stands() ? Fate.COMMITTED : Fate.UNDONE;
            } catch (SQLException e) {
                LOG.error("It is still not known whether the last group is on record; it is asked again.", e);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        }
        return Fate.UNKNOWN;
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
            transactions.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
