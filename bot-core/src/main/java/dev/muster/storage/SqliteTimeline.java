package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The record in SQLite. One writer commits for everybody who is waiting; deliberations see the state as it will be after what
 * is ahead of them in the same transaction. Futures complete on a thread of the store: what hangs on them must not wait for
 * the store again.
 */
final class SqliteTimeline implements Timeline, AutoCloseable {
    private static final int QUEUE = 4096;

    private final SqliteDatabase database;
    private final Clock clock;
    private final Ids ids;
    private final Followers followers;
    private final Checkpoints checkpoints;
    private final GroupWriter writer;
    private volatile Streams committed;

    // Only the writer's thread touches these.
    private @Nullable Deliveries deliveries;
    private final CompletableFuture<Deliveries> taken;
    private final Set<IncidentId> longer = new HashSet<>();
    private Streams ahead;
    private long lastPosition;
    private boolean erased;

    SqliteTimeline(SqliteDatabase database, Clock clock, Ids ids) throws SQLException {
        this(database, clock, ids, QUEUE);
    }

    SqliteTimeline(SqliteDatabase database, Clock clock, Ids ids, int queue) throws SQLException {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        committed = database.read(session -> Folding.all(database.file(), session));
        ahead = committed;
        lastPosition = database.read(EntryTable::lastPosition);
        // A long history can be looked at while these are still being read; the first to write waits for them.
        taken = CompletableFuture.supplyAsync(() -> database.read(Deliveries::new));
        followers = new Followers(
                lastPosition, (after, limit) -> database.read(session -> EntryTable.readAfter(session, after, limit)));
        checkpoints = new Checkpoints(database);
        writer = new GroupWriter(database.writer(), queue, new Publishing());
    }

    @Override
    public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        return writer.submit(session -> record(session, deliveryId, deliberation));
    }

    private Receipt record(Session session, String deliveryId, Function<Incidents, Verdict> deliberation)
            throws SQLException {
        Deliveries known = deliveries();
        Optional<String> answered = known.answer(session, deliveryId);
        if (answered.isPresent()) return new Receipt(answered.get(), true, List.of());
        Verdict verdict = deliberation.apply(new StreamsView(ahead, message -> MessageTable.find(session, message)));
        Instant now = clock.now();
        Recording recording =
                new Recording(verdict, ahead, now).seal(lastPosition, ids::salt).erase(session, ahead);
        List<TimelineEntry> entries = recording.write(session);
        boolean redacted = recording.erasesAnything() && verdict.forgotten().isEmpty();
        if (redacted) known.forgetAnswers(session);
        known.add(session, deliveryId, verdict.answer(), now);
        ahead = recording.after();
        lastPosition += entries.size();
        for (TimelineEntry entry : entries) longer.add(entry.stream());
        erased |= recording.erasesAnything();
        return new Receipt(verdict.answer(), false, entries);
    }

    private Deliveries deliveries() {
        try {
            if (deliveries == null) deliveries = taken.join();
            return deliveries;
        } catch (CompletionException e) {
            throw new StoreException("the deliveries could not be read", e.getCause());
        }
    }

    @Override
    public Incidents committed() {
        return new StreamsView(committed, message -> database.read(session -> MessageTable.find(session, message)));
    }

    /** Within a deliberation this reads the record as it will be. */
    @Override
    public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
        if (!writer.isCurrentThread()) {
            return database.read(session -> EntryTable.read(session, stream, afterSequence, limit));
        }
        try {
            return EntryTable.read(writer.session(), stream, afterSequence, limit);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    @Override
    public AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower) {
        return followers.add(afterPosition, follower);
    }

    GroupWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        writer.close();
        checkpoints.close();
        followers.close();
    }

    /** Makes a committed group visible, or forgets a failed one. */
    private final class Publishing implements GroupWriter.Outcome {
        private long published = lastPosition;

        /** Once a group, however many of its entries went to the same stream. */
        @Override
        public void committing(Session session) throws SQLException {
            for (IncidentId stream : longer) {
                EntryTable.setHead(session, stream, ahead.version(stream), ahead.head(stream));
            }
        }

        @Override
        public void committed() {
            longer.clear();
            if (deliveries != null) deliveries.committed();
            committed = ahead;
            published = lastPosition;
            followers.published(lastPosition);
            if (erased) checkpoints.erased();
            else checkpoints.written();
            erased = false;
        }

        @Override
        public void rolledBack() {
            longer.clear();
            if (deliveries != null) deliveries.rolledBack();
            ahead = committed;
            lastPosition = published;
            erased = false;
        }
    }
}
