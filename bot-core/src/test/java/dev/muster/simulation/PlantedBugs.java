package dev.muster.simulation;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Waker;
import dev.muster.timeline.Chain;
import dev.muster.timeline.Timeline;
import java.util.EnumSet;
import java.util.Set;

/** Where the planted bugs are let in: in the harness, around the real parts. Without any, all of it does nothing. */
final class PlantedBugs {
    static final PlantedBugs NONE = new PlantedBugs(EnumSet.noneOf(PlantedBug.class));

    private final Set<PlantedBug> planted;

    private PlantedBugs(Set<PlantedBug> planted) {
        this.planted = planted;
    }

    static PlantedBugs only(PlantedBug bug) {
        return new PlantedBugs(EnumSet.of(bug));
    }

    boolean has(PlantedBug bug) {
        return planted.contains(bug);
    }

    Chain.Sealed sealed(Chain.Sealed sealed) {
        return has(PlantedBug.SEALS_WITHOUT_THE_SOURCE) ? BuggyChain.withoutSource(sealed) : sealed;
    }

    Incident folded(Incident before, Fact fact) {
        if (!has(PlantedBug.FOLDS_WITHOUT_DEPARTURES) || !(fact.event() instanceof ResponderLeft)) {
            return before.apply(fact);
        }
        return before.apply(new Fact(
                fact.sequence(),
                fact.occurredAt(),
                fact.writtenAt(),
                fact.actor(),
                new dev.muster.domain.incident.RecordEvent.Corrected(fact.sequence(), ""),
                fact.why()));
    }

    Timeline timeline(BotStore store) {
        return planted.isEmpty() ? store : new BuggyTimeline(store, this);
    }

    EffectStore effects(BotStore store) {
        return planted.isEmpty() ? store : new BuggyEffects(store, this);
    }

    Waker waker(Waker waker) {
        if (!has(PlantedBug.FIRES_TIMERS_TWICE)) return waker;
        return alarm -> waker.wake(alarm)
                .thenCompose(first -> waker.wake(new EffectStore.PendingAlarm(-alarm.id(), alarm.alarm())));
    }
}
