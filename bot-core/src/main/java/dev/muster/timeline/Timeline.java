package dev.muster.timeline;

import dev.muster.domain.incident.IncidentId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The record: append-only, hash-chained per incident, durable before anything is acknowledged.
 *
 * <p>All implementations pass {@code TimelineContract}.
 */
public interface Timeline {
    /**
     * Decides and commits. The deliberation sees every incident as it will be after what is ahead of it in the queue, runs
     * on the writer's thread, and so must be pure and quick. Deliberations are committed in groups; each is whole or absent.
     *
     * @param deliveryId remembered in the same transaction: a repeat is not deliberated again and gets the first answer
     * @return completes once durable; exceptionally with {@link NotRecordedException} when it certainly is not on record,
     *     or with whatever the deliberation threw, in which case nothing of it is on record either
     */
    CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation);

    /** The incidents as committed. */
    Incidents committed();

    /**
     * Entries of one stream after that sequence, in order, at most {@code limit}. Within a deliberation this reads what will
     * be there by then.
     */
    List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit);

    /** Hands every committed entry after that position to the follower, in order, then each new one as it comes. */
    AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower);
}
