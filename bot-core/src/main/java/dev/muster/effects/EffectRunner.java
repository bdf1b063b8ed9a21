package dev.muster.effects;

import dev.muster.domain.effect.Effect;
import dev.muster.ports.ChatException;
import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.ports.Waker;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what facts ask for outside, and wakes what waits for a moment. What fails in passing is tried again with growing
 * patience; what can never succeed is parked, put on record, and holds nothing else up.
 */
public final class EffectRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final int AT_ONCE = 64;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 30;
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final EffectStore store;
    private final Performer performer;
    private final Waker waker;
    private final Clock clock;
    private final Lanes lanes;
    private final Set<Long> underWay = new HashSet<>();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private boolean first = true;
    private boolean closed;

    /** A runner; {@code lanes} says whether rooms are served beside each other or, for a replay, one after another. */
    public EffectRunner(EffectStore store, Performer performer, Waker waker, Clock clock, Lanes lanes) {
        this.store = store;
        this.performer = performer;
        this.waker = waker;
        this.clock = clock;
        this.lanes = lanes;
    }

    /**
     * Starts everything that is due now, rooms first, until nothing is. Where lanes are worked through in turn, all of it is
     * done, retried later, or parked on return; where they run side by side, what ends makes the runner look again.
     */
    public synchronized void runDue() {
        boolean worked = true;
        while (worked && !closed) {
            worked = wake();
            List<Pending> starting = starting();
            lanes.each(starting, this::run);
            worked |= !starting.isEmpty();
        }
    }

    /** Something may be due: it is looked at soon, on a thread of its own. */
    public void nudge() {
        if (!nudged.compareAndSet(false, true)) return;
        Thread.ofVirtual().start(() -> {
            nudged.set(false);
            runDue();
        });
    }

    /** What is under way stays the first of its lane in the store, so it is asked for beyond that and left out here. */
    private List<Pending> starting() {
        boolean afterAStart = first;
        first = false;
        return store.due(clock.now(), AT_ONCE + underWay.size()).stream()
                .filter(pending -> underWay.add(pending.id()))
                .map(pending -> afterAStart ? perhapsAgain(pending) : pending)
                .sorted(Comparator.comparing(pending -> !(pending.effect() instanceof Effect.OpenRoom)))
                .toList();
    }

    /** What waits at a start may have been under way when the last run ended. */
    private static Pending perhapsAgain(Pending pending) {
        return new Pending(pending.id(), pending.effect(), Math.max(1, pending.attempts()));
    }

    private void ended(Pending pending) {
        boolean looksAgainAnyway = Thread.holdsLock(this);
        synchronized (this) {
            underWay.remove(pending.id());
            notifyAll();
        }
        if (!looksAgainAnyway) nudge();
    }

    private boolean wake() {
        List<PendingAlarm> due = store.alarmsDue(clock.now(), AT_ONCE);
        for (PendingAlarm alarm : due) {
            try {
                waker.wake(alarm).join();
                store.dismiss(alarm.id());
            } catch (CompletionException e) {
                LOG.warn(
                        "alarm {} of {} will be tried again",
                        alarm.id(),
                        alarm.alarm().incident(),
                        e.getCause());
                return false;
            }
        }
        return !due.isEmpty();
    }

    private void run(Pending pending) {
        try {
            performer.perform(pending);
            store.done(pending.id());
        } catch (ChatException e) {
            if (e.isWorthRetrying() && pending.attempts() < MOST_ATTEMPTS) retry(pending, e);
            else park(pending, e);
        } catch (RuntimeException e) {
            LOG.warn("effect {} failed unexpectedly: {}", pending.id(), pending.effect(), e);
            retry(pending, ChatException.passing("unexpected: " + e.getMessage(), Optional.empty(), e));
        } finally {
            ended(pending);
        }
    }

    private void retry(Pending pending, ChatException problem) {
        Duration pause = problem.retryAfter().orElseGet(() -> patience(pending.attempts()));
        Instant notBefore = clock.now().plus(pause);
        LOG.info("{} will be tried again in {}: {}", nameOf(pending.effect()), pause, problem.getMessage());
        store.retry(pending.id(), notBefore, String.valueOf(problem.getMessage()));
    }

    /** Doubles with each attempt, up to a limit. */
    private static Duration patience(int attempts) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    private void park(Pending pending, ChatException problem) {
        LOG.warn("{} is parked: {}", nameOf(pending.effect()), problem.getMessage());
        store.park(pending.id(), String.valueOf(problem.getMessage()));
        performer.report(pending, problem);
    }

    /** Starts nothing more and lets what is under way come to its end, but not for ever. */
    @Override
    public synchronized void close() {
        closed = true;
        long deadline = System.nanoTime() + LAST_PATIENCE.toNanos();
        try {
            while (!underWay.isEmpty() && System.nanoTime() < deadline) wait(LAST_PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!underWay.isEmpty()) LOG.info("{} effects are left to the next start.", underWay.size());
    }

    private static String nameOf(Effect effect) {
        return effect.getClass().getSimpleName() + " for " + effect.incident();
    }
}
