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
import java.util.List;
import java.util.concurrent.CompletionException;
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

    /** A runner; {@code lanes} says whether rooms are served beside each other or, for a replay, one after another. */
    public EffectRunner(EffectStore store, Performer performer, Waker waker, Clock clock, Lanes lanes) {
        this.store = store;
        this.performer = performer;
        this.waker = waker;
        this.clock = clock;
        this.lanes = lanes;
    }

    /** Everything that is due now, until nothing is. Returns when it is done, retried later, or parked. */
    public void runDue() {
        boolean worked = true;
        while (worked) {
            worked = wake();
            List<Pending> due = store.due(clock.now(), AT_ONCE);
            lanes.each(due, this::run);
            worked |= !due.isEmpty();
        }
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
            retry(pending, ChatException.passing("unexpected: " + e.getMessage(), java.util.Optional.empty(), e));
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

    private static String nameOf(Effect effect) {
        return effect.getClass().getSimpleName() + " for " + effect.incident();
    }
}
