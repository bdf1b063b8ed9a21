package dev.muster.simulation;

import dev.muster.ports.EffectStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is still to be done, with a planted bug in it. */
final class BuggyEffects implements EffectStore {
    private final BotStore store;
    private final PlantedBugs bugs;

    BuggyEffects(BotStore store, PlantedBugs bugs) {
        this.store = store;
        this.bugs = bugs;
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        return store.due(now, limit);
    }

    @Override
    public boolean holds(long effect) {
        return store.holds(effect);
    }

    @Override
    public void done(long effect) {
        store.done(effect);
    }

    @Override
    public void retry(long effect, Instant notBefore, String problem) {
        if (bugs.has(PlantedBug.TAKES_A_FAILURE_FOR_DONE)) store.done(effect);
        else if (bugs.has(PlantedBug.IGNORES_RETRY_AFTER)) store.retry(effect, Instant.EPOCH, problem);
        else store.retry(effect, notBefore, problem);
    }

    @Override
    public void park(long effect, String problem) {
        store.park(effect, problem);
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        List<PendingAlarm> due = store.alarmsDue(now, limit);
        if (!bugs.has(PlantedBug.FORGETS_TIMERS) || due.size() < 2) return due;
        List<PendingAlarm> some = new ArrayList<>(due);
        store.dismiss(some.removeLast().id());
        return some;
    }

    @Override
    public void dismiss(long alarm) {
        store.dismiss(alarm);
    }
}
