package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.draft;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Wakeup;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.LocalChatNews;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas in one process; {@code ReplicasIT} has them in processes of their own and kills them. */
@DisplayName("D4 storage: several replicas on one PostgreSQL")
class ReplicasTest {
    @TempDir
    Path folder;

    private final String url = PostgresServer.newStore();
    private Store one;
    private Store two;

    @BeforeEach
    void givenTwoReplicas() {
        one = replica("one");
        two = replica("two");
        one.timeline()
                .record("open", recording(INC_1, ANA, opened("checkout is down")))
                .join();
    }

    private Store replica(String name) {
        StorePlace place = new StorePlace(folder.resolve(name), DatabaseUrl.of(url));
        return Store.open(place, new Given.HandClock(), Given.ids(name.hashCode()));
    }

    @AfterEach
    void everyChainIsIntactAtTheEnd() {
        for (ChainReport report : one.verifier().verifyAll()) assertEquals(Optional.empty(), report.flaw());
        one.close();
        two.close();
    }

    @Test
    void bothTakeCommandsOnTheSameIncidentAtOnceAndNoneIsRefusedForTheOther() throws Exception {
        int people = 16;
        int each = 20;
        List<Thread> writing = new ArrayList<>();
        List<String> failed = new CopyOnWriteArrayList<>();
        for (int person = 0; person < people; person++) {
            Store at = person % 2 == 0 ? one : two;
            String name = "p" + person;
            writing.add(Thread.ofVirtual()
                    .start(() -> IntStream.range(0, each).forEach(i -> write(at, name + "-" + i, failed))));
        }
        for (Thread thread : writing) thread.join();

        assertEquals(List.of(), failed);
        List<TimelineEntry> entries = one.timeline().read(INC_1, 0, 10_000);
        assertEquals(1 + people * each, entries.size());
        assertEquals(
                LongStream.rangeClosed(1, entries.size()).boxed().toList(),
                entries.stream().map(TimelineEntry::position).toList());
        await().untilAsserted(() -> assertEquals(
                one.timeline().committed().all(), two.timeline().committed().all()));
    }

    private static void write(Store at, String what, List<String> failed) {
        try {
            at.timeline().record(what, recording(INC_1, ANA, logged(what))).join();
        } catch (CompletionException e) {
            failed.add(what + ": " + e.getCause());
        }
    }

    @Test
    void aDeliveryThatGoesToBothCountsOnce() {
        Receipt first = one.timeline()
                .record("d", recording(INC_1, ANA, logged("once")))
                .join();
        Receipt again = two.timeline()
                .record("d", recording(INC_1, BEN, logged("twice")))
                .join();
        assertTrue(again.repeated());
        assertEquals(first.answer(), again.answer());
    }

    @Test
    void aDecisionSeesWhatTheOtherHasJustRecorded() {
        for (int i = 0; i < 20; i++) {
            Store at = i % 2 == 0 ? one : two;
            at.timeline().record("d" + i, recording(INC_1, ANA, logged("n"))).join();
        }
        assertEquals(21, one.timeline().read(INC_1, 0, 100).size());
    }

    @Test
    void aFollowerHereGetsWhatIsRecordedThereInOrderAndWithoutGaps() throws Exception {
        List<Long> seen = new CopyOnWriteArrayList<>();
        try (AutoCloseable ignored = two.timeline().follow(0, entry -> seen.add(entry.position()))) {
            List<CompletableFuture<Receipt>> all = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                all.add(one.timeline().record("a" + i, recording(INC_1, ANA, logged("n"))));
                all.add(two.timeline().record("b" + i, recording(INC_1, ANA, logged("n"))));
            }
            all.forEach(CompletableFuture::join);
            await().untilAsserted(() ->
                    assertEquals(LongStream.rangeClosed(1, 201).boxed().toList(), seen));
        }
    }

    @Test
    void theStateHereForgetsWhomTheOtherForgot() {
        two.timeline()
                .record("b", recording(IncidentId.number(2), BEN, opened("mail is slow")))
                .join();
        await().until(() -> one.timeline().committed().all().size() == 2);
        new PersonErasure(one.timeline(), new Given.HandClock())
                .erase(Forgotten.of(BEN), ANA, "forget")
                .join();
        await().untilAsserted(() ->
                assertFalse(two.timeline().committed().all().toString().contains("ben")));
    }

    private void decided(List<Effect> effects, List<Alarm> alarms) {
        one.timeline()
                .record("decided", incidents -> {
                    long next = incidents.find(INC_1).orElseThrow().version() + 1;
                    return new Verdict(List.of(draft(INC_1, next, ANA, logged("n"))), effects, alarms, Map.of(), "");
                })
                .join();
    }

    private static List<Effect> effects(List<Pending> pending) {
        return pending.stream().map(Pending::effect).toList();
    }

    @Test
    void whatOneHasTakenOnIsNotGivenToTheOther() {
        decided(List.of(new Effect.Announce(INC_1, 1), new Effect.AnnounceIn(INC_1, 1, "lobby")), List.of());
        List<Pending> mine = one.effects().due(TEN, 1);
        assertEquals(List.of(new Effect.Announce(INC_1, 1)), effects(mine));
        await().untilAsserted(() -> assertEquals(
                List.of(new Effect.AnnounceIn(INC_1, 1, "lobby")),
                effects(two.effects().due(TEN, 10))));
        assertTrue(one.effects().holds(mine.getFirst().id()));
    }

    @Test
    void aLaneStaysInOrderAcrossReplicas() {
        decided(List.of(new Effect.Announce(INC_1, 1), new Effect.Announce(INC_1, 2)), List.of());
        Pending first = one.effects().due(TEN, 10).getFirst();
        assertEquals(List.of(), two.effects().due(TEN, 10));
        one.effects().done(first.id());
        await().untilAsserted(() -> assertEquals(
                List.of(new Effect.Announce(INC_1, 2)), effects(two.effects().due(TEN, 10))));
    }

    @Test
    void whatTheOtherHadTakenOnIsTakenOverWhenItLeavesAndLookedAtFirst() {
        decided(List.of(new Effect.Announce(INC_1, 1)), List.of());
        assertEquals(1, one.effects().due(TEN, 10).size());
        assertFalse(one.effects().due(TEN, 10).getFirst().uncertain());
        one.close();
        Pending taken = two.effects().due(TEN, 10).getFirst();
        assertTrue(taken.uncertain());
        one = replica("one");
    }

    @Test
    void whoseLeaseIsOverBeginsNothingAndItsWorkGoesToTheOther() throws SQLException {
        decided(List.of(new Effect.Announce(INC_1, 1)), List.of());
        Pending mine = one.effects().due(TEN, 10).getFirst();
        sql("UPDATE replica SET lease_until = clock_timestamp() - interval '1 second' WHERE id = 1");
        await().untilAsserted(() -> assertEquals(1, two.effects().due(TEN, 10).size()));
        await().until(() -> !one.effects().holds(mine.id()));

        one.effects().done(mine.id());
        assertEquals(1, two.effects().due(TEN, 10).size());
    }

    @Test
    void aTimerIsGivenToOneOfThem() {
        decided(List.of(), List.of(new Alarm(INC_1, TEN, new Wakeup.ReviewDeadline(TEN))));
        assertEquals(1, one.effects().alarmsDue(TEN, 10).size());
        assertEquals(List.of(), two.effects().alarmsDue(TEN, 10));
    }

    @Test
    void whatIsSaidInTheLocalChatOfOneIsHeardInTheOther() {
        List<LocalChatNews.Change> heard = new CopyOnWriteArrayList<>();
        two.localChatNews().follow(heard::add);
        LocalRoom room = new LocalRoom("lobby", "Lobby", false, false, Set.of());
        one.localChat().createRoom("k", room);
        LocalMessage said = one.localChat()
                .add(
                        "m",
                        new LocalMessage(
                                0,
                                Place.room("lobby"),
                                ANA,
                                TEN,
                                "hello",
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                false,
                                Map.of()));
        two.localChat().add("m", said);
        await().untilAsserted(() -> assertEquals(
                List.of(new LocalChatNews.Change.Room(room), new LocalChatNews.Change.Added(said)), heard));
    }

    @Test
    void whenConnectionsBreakWhateverWasSaidAboutACommandIsTrue() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        Set<String> refused = new HashSet<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread breaking = Thread.ofPlatform().start(() -> breakConnectionsUntil(over));
        for (int i = 0; i < 150; i++) {
            String what = "n" + i;
            try {
                (i % 2 == 0 ? one : two)
                        .timeline()
                        .record(what, recording(INC_1, ANA, logged(what)))
                        .join();
                acknowledged.add(what);
            } catch (CompletionException e) {
                assertEquals(NotRecordedException.class, e.getCause().getClass(), e.getCause()::toString);
                refused.add(what);
            }
        }
        over.set(true);
        breaking.join();
        assertFalse(refused.isEmpty(), "no connection broke");
        Set<String> recorded = new HashSet<>();
        one.timeline()
                .read(INC_1, 1, 10_000)
                .forEach(entry -> assertTrue(recorded.add(((Logged) entry.event()).what())));
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(recorded);
        assertEquals(Set.of(), lost, "acknowledged and lost");
        refused.retainAll(recorded);
        assertEquals(Set.of(), refused, "refused and recorded");
    }

    private void breakConnectionsUntil(AtomicBoolean over) {
        try {
            while (!over.get()) {
                sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE application_name = 'muster' AND random() < 0.4");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "&ApplicationName=test");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
