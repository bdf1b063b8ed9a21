package dev.muster.effects;

import dev.muster.domain.effect.Effect;
import dev.muster.ports.ChatException;
import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.Waker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what facts ask for outside, and wakes what waits for a moment. What fails in passing is tried again with growing
 * patience; what can never succeed is parked, put on record, and holds nothing else up.
 */
public final class EffectRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final int AT_ONCE = 64;
    private static final int MOST_UNDER_WAY = 512;
    private static final int MOST_ATTEMPTS = 30;
    private static final String FAULT = "This is a fault of the bot: please report it with the log of that moment.";
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(5);

    private final EffectStore store;
    private final Performer performer;
    private final Timers timers;
    private final Clock clock;
    private final Lanes lanes;
    private final Pace pace;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    /** What came of effects and could not be written down yet. */
    private final Map<Long, Runnable> unwritten = new ConcurrentHashMap<>();

    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile boolean closed;

    private final AtomicInteger looks = new AtomicInteger();

    /** A runner at a steady pace; {@code lanes} says whether rooms are served beside each other or one after another. */
    public EffectRunner(EffectStore store, Performer performer, Waker waker, Clock clock, Lanes lanes) {
        this(store, performer, waker, clock, lanes, Pace.steady());
    }

    /** A runner at that pace. */
    public EffectRunner(EffectStore store, Performer performer, Waker waker, Clock clock, Lanes lanes, Pace pace) {
        this.store = store;
        this.performer = performer;
        this.timers = new Timers(store, waker, clock, pace);
        this.clock = clock;
        this.lanes = lanes;
        this.pace = pace;
    }

    /**
     * Starts everything that is due now, rooms first, until nothing is. Where lanes are worked through in turn, all of it is
     * done, retried later, or parked on return; where they run side by side, what ends makes the runner look again. While
     * somebody is looking already, that one looks once more, and this returns at once.
     */
    public void runDue() {
        if (looks.getAndIncrement() > 0) return;
        int asked = 1;
        try {
            while (asked > 0) {
                look();
                asked = looks.addAndGet(-asked);
            }
        } finally {
            if (asked > 0) looks.set(0);
            synchronized (this) {
                notifyAll();
            }
        }
    }

    /** As {@link #runDue}, but returns only when what others began is done as well, retried later, or parked. */
    public void settle() {
        do runDue();
        while (hasWaited());
    }

    /** Whether there was anything to wait for. */
    private synchronized boolean hasWaited() {
        boolean waited = false;
        try {
            while (!closed && !isIdle()) {
                wait(LAST_PATIENCE.toMillis());
                waited = true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return waited;
    }

    /** What cannot be written down is not waited for: that may last. */
    private boolean isIdle() {
        return looks.get() == 0 && unwritten.keySet().containsAll(underWay);
    }

    /** Something may be due: it is looked at soon, on a thread of its own. */
    public void nudge() {
        if (!nudged.compareAndSet(false, true)) return;
        Thread.ofVirtual().name("effects-next").start(() -> {
            nudged.set(false);
            runDue();
        });
    }

    private void look() {
        writeWhatIsUnwritten();
        boolean worked = true;
        while (worked && !closed) {
            worked = timers.wake(AT_ONCE);
            List<Pending> starting = starting();
            lanes.each(starting, this::run);
            worked |= !starting.isEmpty();
        }
    }

    /**
     * What is under way may still be the first of its lane in the store, so it is asked for beyond that and left out here; also
     * what ends while the store is asked, for the store may answer with what it was before.
     */
    private List<Pending> starting() {
        Set<Long> already = Set.copyOf(underWay);
        int more = Math.min(AT_ONCE, MOST_UNDER_WAY - already.size());
        if (more <= 0) return List.of();
        return store.due(clock.now(), more + already.size()).stream()
                .filter(pending -> !already.contains(pending.id()) && isWithinBudget(pending))
                .filter(pending -> underWay.add(pending.id()))
                .toList();
    }

    /** What is not is asked about again the next time, after whatever is more urgent by then. */
    private boolean isWithinBudget(Pending pending) {
        try {
            return performer
                    .platform(pending.effect())
                    .flatMap(pace.budgets())
                    .map(Budget::take)
                    .orElse(true);
        } catch (RuntimeException e) {
            return true; // Whoever tries it will say what is wrong.
        }
    }

    private void run(Pending pending) {
        try {
            if (store.holds(pending.id())) write(pending.id(), outcome(pending));
            else LOG.info("{} is left to another replica.", nameOf(pending.effect()));
        } finally {
            if (!unwritten.containsKey(pending.id())) underWay.remove(pending.id());
            synchronized (this) {
                notifyAll();
            }
            runDue();
        }
    }

    /** Does it; how to write down what came of it. */
    private Runnable outcome(Pending pending) {
        try {
            performer.perform(pending, () -> store.holds(pending.id()));
            return () -> store.done(pending.id());
        } catch (ChatException e) {
            // Whatever a platform says while the bot is being stopped, the next start has to see for itself.
            boolean again = closed || (e.isWorthRetrying() && pending.attempts() < MOST_ATTEMPTS);
            return again ? retry(pending, e) : park(pending, e);
        } catch (RuntimeException e) {
            LOG.warn("effect {} failed unexpectedly: {}", pending.id(), pending.effect(), e);
            String problem = "unexpected: " + e.getMessage();
            return pending.attempts() < MOST_ATTEMPTS
                    ? retry(pending, ChatException.passing(problem, Optional.empty(), e))
                    : park(pending, ChatException.lasting(problem, FAULT, e));
        }
    }

    private Runnable retry(Pending pending, ChatException problem) {
        Duration pause = problem.retryAfter().orElseGet(() -> pace.pause(pending.attempts()));
        Instant notBefore = clock.now().plus(pause);
        LOG.info("{} will be tried again in {}: {}", nameOf(pending.effect()), pause, problem.getMessage());
        return () -> store.retry(pending.id(), notBefore, String.valueOf(problem.getMessage()));
    }

    /** People are told first: parked and untold, nobody would ever look at it. Telling twice tells once. */
    private Runnable park(Pending pending, ChatException problem) {
        LOG.warn("{} is parked: {}", nameOf(pending.effect()), problem.getMessage());
        return () -> {
            performer.report(pending, problem);
            store.park(pending.id(), String.valueOf(problem.getMessage()));
        };
    }

    /** What was done and cannot be written down, because the disk is full for one, must not be done again for that. */
    private void write(long effect, Runnable outcome) {
        try {
            outcome.run();
            unwritten.remove(effect);
        } catch (RuntimeException e) {
            LOG.warn("What came of effect {} cannot be written down; it is tried again.", effect, e);
            unwritten.put(effect, outcome);
        }
    }

    private void writeWhatIsUnwritten() {
        for (Map.Entry<Long, Runnable> each : Map.copyOf(unwritten).entrySet()) {
            write(each.getKey(), each.getValue());
            if (!unwritten.containsKey(each.getKey())) underWay.remove(each.getKey());
        }
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
        return effect.getClass().getSimpleName() + " for " + effect.subject();
    }
}
