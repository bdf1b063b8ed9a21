package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.EffectStore;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One process's way to the disk: whoever is waiting shares a commit, and is told some time after it. What is queued when the
 * process dies is gone; what is committed is there, whether or not anybody was told.
 */
final class BotStore implements Timeline, EffectStore {
    /** Somebody who waits for their work to be durable. */
    private static final class Wish<T> {
        final Supplier<T> work;
        final Awaited<T> answer;
        private Runnable tell = () -> {};

        Wish(Supplier<T> work, Awaited<T> answer) {
            this.work = work;
            this.answer = answer;
        }

        /** A refusal concerns whoever asked for that, and not the others in the group. */
        void grant() {
            try {
                T result = work.get();
                tell = () -> answer.complete(result);
            } catch (RuntimeException refused) {
                deny(refused);
            }
        }

        void deny(RuntimeException refused) {
            tell = () -> answer.completeExceptionally(refused);
        }
    }

    private final Replica replica;
    private final Disk.Access disk;
    private final EffectStore effects;
    private final List<Wish<?>> queue = new ArrayList<>();
    private boolean flushing;

    BotStore(Replica replica, Disk.Access disk) {
        this.replica = replica;
        this.disk = disk;
        effects = disk.effects();
    }

    @Override
    public Awaited<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        return wish(() -> disk.record(deliveryId, deliberation));
    }

    private <T> Awaited<T> wish(Supplier<T> work) {
        replica.life().check();
        Awaited<T> answer = new Awaited<>(replica.world().turns());
        Wish<T> wish = new Wish<>(work, answer);
        queue.add(wish);
        if (!flushing) {
            flushing = true;
            replica.later(replica.world().turbulence().timeOfAFlush(), this::flush);
        }
        return answer;
    }

    /** The store can be reached again. */
    void reachable() {
        if (!queue.isEmpty() && !flushing) flush();
    }

    private void flush() {
        flushing = false;
        if (replica.isCutOff()) return;
        List<Wish<?>> group = List.copyOf(queue);
        queue.clear();
        replica.mayCrash("before a commit of " + group.size());
        if (replica.world().turbulence().troublesTheDisk()) {
            replica.world().somethingBroke();
            replica.tell("the disk refuses a group of " + group.size());
            group.forEach(wish -> wish.deny(new NotRecordedException("Not recorded: the disk is full.")));
        } else {
            disk.together(() -> group.forEach(Wish::grant));
        }
        replica.mayCrash("after a commit of " + group.size() + ", before anybody is told");
        replica.world().changed();
        for (Wish<?> wish : group) {
            replica.later(replica.world().chance().below(4), () -> wish.tell.run());
        }
    }

    @Override
    public Incidents committed() {
        replica.life().check();
        return disk.incidents();
    }

    @Override
    public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
        replica.life().check();
        return disk.read(stream, afterSequence, limit);
    }

    @Override
    public AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower) {
        throw new UnsupportedOperationException("nobody follows the simulated record");
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        replica.life().check();
        return effects.due(now, limit);
    }

    List<Effect> parked() {
        return disk.parked();
    }

    @Override
    public void done(long effect) {
        replica.mayCrash("after an effect, before it is marked as done");
        durably(() -> effects.done(effect));
    }

    @Override
    public boolean holds(long effect) {
        replica.life().check();
        return effects.holds(effect);
    }

    @Override
    public void retry(long effect, Instant notBefore, String problem) {
        durably(() -> effects.retry(effect, notBefore, problem));
    }

    @Override
    public void park(long effect, String problem) {
        durably(() -> effects.park(effect, problem));
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        replica.life().check();
        return effects.alarmsDue(now, limit);
    }

    @Override
    public void dismiss(long alarm) {
        durably(() -> effects.dismiss(alarm));
    }

    private void durably(Runnable change) {
        Awaited<Boolean> done = wish(() -> {
            change.run();
            return true;
        });
        try {
            done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
