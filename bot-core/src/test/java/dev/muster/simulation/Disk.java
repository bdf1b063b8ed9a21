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
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What survives a crash. Whatever is done through an {@link Access} is durable when the call returns, or was never done. */
interface Disk extends AutoCloseable {
    /** A process opens it, and reads anew whatever it keeps in memory. */
    Access open(Clock clock, Ids ids);

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

        Receipt record(String deliveryId, Function<Incidents, Verdict> deliberation);

        Incidents incidents();

        List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit);

        EffectStore effects();

        Signer signer();

        /** What only a planted bug asks for: effects without regard to their lanes. */
        default List<EffectStore.Pending> dueInAnyOrder(Instant now) {
            throw new UnsupportedOperationException("this disk has no such bug");
        }

        /** The effects that were given up. */
        List<Effect> parked();

        @Override
        void close();
    }
}
