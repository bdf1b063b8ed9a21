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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what facts ask for outside, and wakes what waits for a moment. What fails in passing is tried again with growing
 * patience; what can never succeed is parked, put on record, and holds nothing else up.
 */
public final class EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);
    private static final int AT_ONCE = 64;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 30;

    private final EffectStore store;
    private final Performer performer;
    private final Waker waker;
    private final Clock clock;
    private final Lanes lanes;
    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();
    /** What waits though the store could not be told so. */
    private final Map<Long, Instant> resting = new ConcurrentHashMap<>();

    private final AtomicInteger looks = new AtomicInteger();

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
        }
    }

    private void look() {
        boolean worked = true;
        while (worked) {
            worked = wake();
            List<Pending> starting = starting();
            lanes.each(starting, this::run);
            worked |= !starting.isEmpty();
        }
    }

    /**
     * What is under way stays the first of its lane in the store, so it is asked for beyond that and left out here; also what
     * ends while the store is asked, for the store may answer with what it was before.
     */
    private List<Pending> starting() {
        Set<Long> already = Set.copyOf(underWay);
        Instant now = clock.now();
        return store.due(now, AT_ONCE + already.size() + resting.size()).stream()
                .filter(pending -> !already.contains(pending.id()) && isRested(pending, now))
                .filter(pending -> underWay.add(pending.id()))
                .sorted(Comparator.comparing(pending -> !(pending.effect() instanceof Effect.OpenRoom)))
                .toList();
    }

    private boolean isRested(Pending pending, Instant now) {
        Instant until = resting.get(pending.id());
        return until == null || !until.isAfter(now);
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
            attempt(pending);
            resting.remove(pending.id());
        } catch (RuntimeException e) {
            LOG.warn("{}: what came of it could not be kept", nameOf(pending.effect()), e);
            resting.putIfAbsent(pending.id(), clock.now().plus(patience(pending.attempts())));
        } finally {
            underWay.remove(pending.id());
            runDue();
        }
    }

    private void attempt(Pending pending) {
        try {
            performer.perform(pending);
        } catch (ChatException e) {
            if (e.isWorthRetrying() && pending.attempts() < MOST_ATTEMPTS) retry(pending, e);
            else park(pending, e);
            return;
        } catch (RuntimeException e) {
            LOG.warn("effect {} failed unexpectedly: {}", pending.id(), pending.effect(), e);
            retry(pending, ChatException.passing("unexpected: " + e.getMessage(), Optional.empty(), e));
            return;
        }
        store.done(pending.id());
    }

    /** The pause holds even when the store cannot be told of it: the platform asked for it all the same. */
    private void retry(Pending pending, ChatException problem) {
        Duration pause = problem.retryAfter().orElseGet(() -> patience(pending.attempts()));
        Instant notBefore = clock.now().plus(pause);
        LOG.info("{} will be tried again in {}: {}", nameOf(pending.effect()), pause, problem.getMessage());
        resting.put(pending.id(), notBefore);
        store.retry(pending.id(), notBefore, String.valueOf(problem.getMessage()));
    }

    /** Doubles with each attempt, up to a limit. */
    private static Duration patience(int attempts) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    /** Reported before it is put aside: whatever happens between the two, somebody hears of it. */
    private void park(Pending pending, ChatException problem) {
        LOG.warn("{} is parked: {}", nameOf(pending.effect()), problem.getMessage());
        performer.report(pending, problem);
        store.park(pending.id(), String.valueOf(problem.getMessage()));
    }

    private static String nameOf(Effect effect) {
        return effect.getClass().getSimpleName() + " for " + effect.incident();
    }
}
