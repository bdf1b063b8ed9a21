package dev.muster.effects;

import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.ports.Waker;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes what waits for a moment. A timer that fails is tried again with growing patience, and keeps no other waiting. */
final class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final EffectStore store;
    private final Waker waker;
    private final Clock clock;
    private final Pace pace;
    private final Map<Long, Failed> failed = new HashMap<>();

    private record Failed(int attempts, Instant notBefore) {}

    Timers(EffectStore store, Waker waker, Clock clock, Pace pace) {
        this.store = store;
        this.waker = waker;
        this.clock = clock;
        this.pace = pace;
    }

    /** Wakes those whose moment has come, at most so many; whether there was one. */
    boolean wake(int most) {
        Instant now = clock.now();
        List<PendingAlarm> due = store.alarmsDue(now, most + failed.size()).stream()
                .filter(alarm -> mayBeTried(alarm, now))
                .toList();
        boolean woken = false;
        for (PendingAlarm alarm : due) woken |= wake(alarm, now);
        return woken;
    }

    private boolean mayBeTried(PendingAlarm alarm, Instant now) {
        Failed before = failed.get(alarm.id());
        return before == null || !before.notBefore().isAfter(now);
    }

    private boolean wake(PendingAlarm alarm, Instant now) {
        try {
            waker.wake(alarm).join();
            store.dismiss(alarm.id());
            failed.remove(alarm.id());
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "alarm {} of {} will be tried again",
                    alarm.id(),
                    alarm.alarm().subject(),
                    e);
            int attempts = failed.getOrDefault(alarm.id(), new Failed(0, now)).attempts();
            failed.put(alarm.id(), new Failed(attempts + 1, now.plus(pace.pause(attempts))));
            return false;
        }
    }
}
