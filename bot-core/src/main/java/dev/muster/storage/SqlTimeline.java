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
 * The record in a database. One writer commits for everybody who is waiting; deliberations see the state as it will be after
 * what is ahead of them in the same transaction. Futures complete on a thread of the store: what hangs on them must not wait
 * for the store again.
 */
final class SqlTimeline implements Timeline, AutoCloseable {
    private static final int QUEUE = 4096;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Followers followers;
    private final GroupWriter writer;
    private final Served served;

    // Only the writer's thread touches these.
    private @Nullable Deliveries deliveries;
    private final CompletableFuture<Deliveries> taken;
    private final Set<IncidentId> longer = new HashSet<>();
    private Moment ahead;
    private Tail tail = Tail.NONE;
    private boolean erased;

    SqlTimeline(Database database, Clock clock, Ids ids) throws SQLException {
        this(database, clock, ids, QUEUE);
    }

    SqlTimeline(Database database, Clock clock, Ids ids, int queue) throws SQLException {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        ahead = database.snapshot(session -> Folding.all(database.title(), session));
        served = new Served(ahead);
        // A long history can be looked at while these are still being read; the first to write waits for them.
        taken = CompletableFuture.supplyAsync(() -> database.snapshot(Deliveries::new));
        followers = new Followers(
                ahead.position(),
                (after, limit) -> database.read(session -> EntryTable.readAfter(session, after, limit)));
        writer = new GroupWriter(database.writing(), queue, new Publishing());
    }

    @Override
    public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        return writer.submit(session -> record(session, deliveryId, deliberation));
    }

    private Receipt record(Session session, String deliveryId, Function<Incidents, Verdict> deliberation)
            throws SQLException {
        Deliveries known = deliveries(session);
        Optional<String> answered = known.answer(session, deliveryId);
        if (answered.isPresent()) return new Receipt(answered.get(), true, List.of());
        Streams before = ahead.streams();
        Verdict verdict = deliberation.apply(
                new StreamsView(before, message -> MessageTable.find(session, message), SqlSelfService.in(session)));
        Instant now = clock.now();
        Recording recording = new Recording(verdict, before, now)
                .seal(ahead.position(), ids::salt)
                .erase(session, before);
        List<TimelineEntry> entries = recording.write(session);
        boolean redacted = recording.erasesAnything() && verdict.forgotten().isEmpty();
        if (redacted) known.forgetAnswers(session, verdict.erasures().keySet());
        known.add(session, deliveryId, recording.answer(), now);
        ahead = new Moment(recording.after(), ahead.position() + entries.size());
        for (TimelineEntry entry : entries) longer.add(entry.stream());
        erased |= recording.erasesAnything();
        return new Receipt(recording.answer(), false, entries);
    }

    /** With those that others took until this transaction began. */
    private Deliveries deliveries(Session session) throws SQLException {
        try {
            if (deliveries == null) deliveries = taken.join();
            if (deliveries.last() < tail.delivery()) deliveries.readOn(session);
            return deliveries;
        } catch (CompletionException e) {
            throw new StoreException("the deliveries could not be read", e.getCause());
        }
    }

    @Override
    public Incidents committed() {
        return new StreamsView(
                served.now().streams(),
                message -> database.read(session -> MessageTable.find(session, message)),
                SqlSelfService.of(database));
    }

    /** Up to where the state goes that is shown. */
    long position() {
        return served.now().position();
    }

    /** Takes in what others have written since. */
    void catchUp() {
        publish(database.snapshot(session -> served.now().caughtUp(session)));
    }

    private void publish(Moment moment) {
        if (served.advance(moment)) followers.published(moment.position());
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
        followers.close();
    }

    /** Makes a committed group visible, or forgets a failed one. */
    private final class Publishing implements GroupWriter.Outcome {
        @Override
        public void begun(Session session, Optional<Tail> before) throws SQLException {
            ahead = served.now();
            tail = before.orElse(Tail.NONE);
            if (tail.position() > ahead.position()) ahead = ahead.caughtUp(session);
        }

        /** Once a group, however many of its entries went to the same stream. */
        @Override
        public Tail committing(Session session) throws SQLException {
            for (IncidentId stream : longer) {
                EntryTable.setHead(
                        session,
                        stream,
                        ahead.streams().version(stream),
                        ahead.streams().head(stream));
            }
            long delivery = deliveries == null ? tail.delivery() : Math.max(tail.delivery(), deliveries.last());
            return new Tail(ahead.position(), delivery);
        }

        @Override
        public boolean erases() {
            return erased;
        }

        @Override
        public void committed() {
            if (deliveries != null) deliveries.committed();
            publish(ahead);
            over();
        }

        @Override
        public void rolledBack() {
            if (deliveries != null) deliveries.rolledBack();
            over();
        }

        private void over() {
            longer.clear();
            erased = false;
        }
    }
}
