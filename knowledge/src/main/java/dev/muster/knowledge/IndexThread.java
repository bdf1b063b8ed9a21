package dev.muster.knowledge;

import dev.muster.knowledge.index.ArticleIndex;
import dev.muster.ports.ArticleProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that keeps the index in step with the articles, and mends it. What fails is tried again until it works. */
final class IndexThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexThread.class);
    private static final int BETWEEN_SAVES = 128;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

    private final KnowledgeBase.Parts parts;
    private final Opening opening;
    private final List<AutoCloseable> watches = new ArrayList<>();
    private final ExecutorService workers;
    private final Thread thread = Thread.ofPlatform().daemon().name("articles").unstarted(this::run);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long asked = 1;
    private long done;
    private boolean isRead;
    private boolean isSuspect;
    private boolean isClosing;

    private volatile ArticleIndex index;
    private volatile List<ArticleProblem> problems = List.of();

    private IndexThread(KnowledgeBase.Parts parts, Opening opening) throws IOException {
        this.parts = parts;
        this.opening = opening;
        this.index = opening.open();
        this.workers = Executors.newFixedThreadPool(
                parts.threads(),
                Thread.ofPlatform().daemon().name("vectors-", 1).factory());
    }

    /** How an index is opened, at first and after damage. */
    @FunctionalInterface
    interface Opening {
        ArticleIndex open() throws IOException;
    }

    /** Opens the index, and begins with a first reading of all sources. */
    static IndexThread start(KnowledgeBase.Parts parts, Opening opening) throws IOException {
        IndexThread started = new IndexThread(parts, opening);
        parts.sources().forEach(source -> started.watches.add(source.watch(started::wake)));
        started.thread.start();
        return started;
    }

    /** The index as it is at the moment. */
    ArticleIndex index() {
        return index;
    }

    /** What could not be read last time. */
    List<ArticleProblem> problems() {
        return problems;
    }

    /** Has the sources read again. */
    void wake() {
        tell(() -> asked++);
    }

    /** Has an index that could not be read looked at, and worked out again if need be. */
    void suspect(ArticleIndex unreadable) {
        tell(() -> {
            if (unreadable == index) {
                isSuspect = true;
                asked++;
            }
        });
    }

    /** Waits until all that was there when this was called can be found, by meaning too; false when it took too long. */
    boolean awaitQuiet(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long goal = asked;
            long left = atMost.toNanos();
            while (done < goal && left > 0) left = changed.awaitNanos(left);
            return done >= goal;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all sources were read once, and what is in them is found by its words; false when it took too long. */
    boolean awaitRead(Duration atMost) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = atMost.toNanos();
            while (!isRead && left > 0) left = changed.awaitNanos(left);
            return isRead;
        } finally {
            lock.unlock();
        }
    }

    /** Whether all sources were read once. */
    boolean isRead() {
        lock.lock();
        try {
            return isRead;
        } finally {
            lock.unlock();
        }
    }

    private void tell(Runnable news) {
        lock.lock();
        try {
            news.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            for (long goal = next(); goal > 0; goal = next()) pursue(goal);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for something to do; 0 when there will be nothing more. */
    private long next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (done == asked && !isClosing) changed.await();
            return isClosing ? 0 : asked;
        } finally {
            lock.unlock();
        }
    }

    private void pursue(long goal) throws InterruptedException {
        try {
            if (takeSuspicion()) reopen();
            IndexKeeper keeper = new IndexKeeper(index, parts.embeddings(), parts.confirmed());
            report(keeper.follow(parts.sources()));
            tell(() -> isRead = true);
            while (isLatest(goal) && keeper.compareSome(BETWEEN_SAVES, workers, () -> isLatest(goal))) index.save();
            if (isLatest(goal)) keeper.tidy();
            index.save();
            if (isLatest(goal)) tell(() -> done = goal);
        } catch (UncheckedIOException failed) {
            giveUp(Objects.requireNonNull(failed.getCause()));
        } catch (IOException | RuntimeException failed) {
            giveUp(failed);
        }
    }

    /** For a while, or until the articles change again. */
    private void giveUp(Exception failed) throws InterruptedException {
        LOG.warn(
                "The articles cannot be indexed at the moment; trying again in {} s",
                BETWEEN_TRIES.toSeconds(),
                failed);
        problems = List.of(new ArticleProblem(
                parts.folder().toString(),
                0,
                "the index cannot be written: " + failed.getMessage(),
                "look whether the disk is full, or may not be written to; answers come from what was indexed before, and it is"
                        + " tried again by itself"));
        rest();
    }

    /** What is wrong is told once, and again when it has changed. */
    private void report(List<ArticleProblem> found) {
        List<ArticleProblem> before = problems;
        problems = found;
        found.stream().filter(problem -> !before.contains(problem)).forEach(problem -> LOG.warn("{}", problem));
    }

    private boolean takeSuspicion() {
        lock.lock();
        try {
            boolean was = isSuspect;
            isSuspect = false;
            return was;
        } finally {
            lock.unlock();
        }
    }

    /** Until there is a new one, answers come from what the old one has in hand. */
    private void reopen() throws IOException {
        ArticleIndex old = index;
        try {
            old.stopWriting();
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("The damaged index did not stop cleanly", damaged);
        }
        index = opening.open();
        try {
            old.close();
        } catch (IOException | RuntimeException damaged) {
            LOG.debug("The damaged index did not close cleanly", damaged);
        }
    }

    private boolean isLatest(long goal) {
        lock.lock();
        try {
            return goal == asked && !isClosing;
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            isSuspect = true;
            long seen = asked;
            for (long left = BETWEEN_TRIES.toNanos(); left > 0 && asked == seen && !isClosing; ) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        tell(() -> isClosing = true);
        for (AutoCloseable watch : watches) {
            try {
                watch.close();
            } catch (Exception stuck) {
                LOG.warn("A source of articles could not be let go", stuck);
            }
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
        index.close();
    }
}
