package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Ids;
import dev.muster.ports.Signer;
import dev.muster.simulation.checks.Row;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.function.Function;

/** What survives a crash. Whatever is done through an {@link Access} is durable when the call returns, or was never done. */
interface Disk extends AutoCloseable {
    /** A process opens it, and reads anew whatever it keeps in memory. */
    Access open(Clock clock, Ids ids);

    /** Whether several processes may have it open. */
    default boolean isShared() {
        return true;
    }

    /** The power is cut: whatever was not flushed is gone. */
    default void powerCut() {}

    /** Every entry of every stream as it stands there, in the order of writing. */
    List<Row> rows();

    @Override
    void close();

    /** One process at work on it. */
    interface Access extends AutoCloseable {
        /** All of it or, when it throws, nothing; unless the disk has no such thing, and each is a group of its own. */
        void together(Runnable group);

        /** Hears of everything that others have committed. */
        default void refresh() {}

        /** Says that this process is alive. */
        default void renew() {}

        Receipt record(String deliveryId, Function<Incidents, Verdict> deliberation);

        Incidents incidents();

        List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit);

        EffectStore effects();

        Signer signer();

        /** The effects that were given up. */
        List<Effect> parked();

        @Override
        void close();
    }
}
