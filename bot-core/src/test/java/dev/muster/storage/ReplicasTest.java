package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.ports.LocalChatNews;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import java.sql.SQLException;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What two replicas record. */
@DisplayName("D4 storage: several replicas on one PostgreSQL, and the record")
class ReplicasTest extends TwoReplicas {
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
}
