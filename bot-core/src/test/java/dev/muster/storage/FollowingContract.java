package dev.muster.storage;

import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the record is followed. */
@DisplayName("A5 timeline, D4 storage: followers")
abstract class FollowingContract extends StoreContract {
    private final List<Long> seen = new CopyOnWriteArrayList<>();

    private void see(TimelineEntry entry) {
        seen.add(entry.position());
    }

    private void thenSeen(long from, long to) {
        await().untilAsserted(() ->
                assertEquals(LongStream.rangeClosed(from, to).boxed().toList(), seen));
    }

    @Test
    void aFollowerGetsWhatIsThereAndThenWhatComes() throws Exception {
        given(INC_1, opened("checkout is down"), logged("2"), logged("3"));
        try (AutoCloseable ignored = store.timeline().follow(1, this::see)) {
            thenSeen(2, 3);
            given(INC_2, opened("mail is slow"), logged("5"));
            thenSeen(2, 5);
        }
    }

    @Test
    void manyEntriesComeInOrderWithoutGaps() throws Exception {
        given(INC_1, opened("checkout is down"));
        try (AutoCloseable ignored = store.timeline().follow(0, this::see)) {
            for (int i = 0; i < 700; i++) {
                store.timeline().record("d" + i, Drafting.recording(INC_1, Drafting.BEN, logged("n")));
            }
            thenSeen(1, 701);
        }
    }

    @Test
    void oneThatWasClosedGetsNothingMore() throws Exception {
        given(INC_1, opened("checkout is down"));
        AutoCloseable following = store.timeline().follow(0, this::see);
        thenSeen(1, 1);
        following.close();
        given(INC_1, logged("2"));
        try (AutoCloseable ignored = store.timeline().follow(1, entry -> seen.add(-entry.position()))) {
            await().untilAsserted(() -> assertEquals(List.of(1L, -2L), seen));
        }
    }

    @Test
    void oneThatThrowsGetsTheNextAllTheSame() throws Exception {
        try (AutoCloseable ignored = store.timeline().follow(0, entry -> {
            see(entry);
            throw new IllegalStateException("a page that could not be drawn");
        })) {
            given(INC_1, opened("checkout is down"), logged("2"));
            thenSeen(1, 2);
        }
    }

    @Test
    void aSlowOneHoldsUpNeitherTheRecordNorTheOthers() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        try (AutoCloseable ignoredToo = store.timeline().follow(0, entry -> waitFor(gate));
                AutoCloseable ignored = store.timeline().follow(0, this::see)) {
            given(INC_1, opened("checkout is down"), logged("2"));
            given(INC_1, logged("3"));
            thenSeen(1, 3);
            gate.countDown();
        }
    }

    private static void waitFor(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
