package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.timeline.ChainReport;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D4 storage: what cannot be recorded is refused clearly and wholly")
class SqliteTroubleTest {
    private static final int QUEUE = 4;

    @TempDir
    Path folder;

    private SqliteDatabase database;
    private SqlTimeline timeline;

    @BeforeEach
    void givenAnIncident() throws SQLException {
        open();
        timeline.record("d1", recording(INC_1, ANA, opened("checkout is down"))).join();
    }

    private void open() throws SQLException {
        database = StoreFile.open(folder.resolve("muster.db"));
        timeline = new SqlTimeline(database, new Given.HandClock(), Given.ids(1), QUEUE);
    }

    @AfterEach
    void thenTheRecordIsIntactAndTheSameAfterARestart() throws SQLException {
        List<TimelineEntry> before = timeline.read(INC_1, 0, 1000);
        close();
        open();
        assertEquals(before, timeline.read(INC_1, 0, 1000));
        for (ChainReport report : new StoreVerifier(database, "").verifyAll()) assertTrue(report.isIntact());
        close();
    }

    private void close() {
        timeline.close();
        database.close();
    }

    private NotRecordedException refusal(CompletableFuture<Receipt> record) {
        return assertInstanceOf(
                NotRecordedException.class,
                assertThrows(CompletionException.class, record::join).getCause());
    }

    /** Past the queue: a connection that may not write takes no work that would change that. */
    private void pragma(String pragma) {
        try {
            timeline.writer().session().command("PRAGMA " + pragma);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int version() {
        return (int) timeline.committed().find(INC_1).orElseThrow().version();
    }

    @Test
    void onAFullDiskItSaysSoAndGoesOnWhenThereIsRoomAgain() {
        pragma("max_page_count = 40");
        NotRecordedException refusal =
                refusal(timeline.record("big", recording(INC_1, ANA, logged("x".repeat(1 << 20)))));
        assertTrue(refusal.getMessage().contains("disk is full"), refusal.getMessage());
        assertEquals(1, version());
        assertEquals(1, timeline.read(INC_1, 0, 10).size());

        pragma("max_page_count = 1000000");
        Receipt receipt = timeline.record("big", recording(INC_1, ANA, logged("x".repeat(1 << 20))))
                .join();
        assertEquals(2, receipt.entries().getFirst().sequence());
        assertEquals(2, receipt.entries().getFirst().position());
    }

    @Test
    void whereNothingCanBeWrittenItSaysSo() {
        pragma("query_only = ON");
        NotRecordedException refusal = refusal(timeline.record("d2", recording(INC_1, ANA, logged("2"))));
        assertTrue(refusal.getMessage().contains("cannot be written to"), refusal.getMessage());
        pragma("query_only = OFF");
        timeline.record("d2", recording(INC_1, ANA, logged("2"))).join();
    }

    @Test
    void workThatTheDatabaseRefusesFailsAlone() {
        Gate gate = new Gate();
        var held = timeline.record("gate", gate::verdict);
        gate.awaitEntered();
        var first = timeline.record("small", recording(INC_1, ANA, logged("small")));
        var second = timeline.writer().submit(session -> session.run("INSERT INTO nowhere VALUES (1)"));
        gate.open();
        held.join();
        assertThrows(CompletionException.class, second::join);
        assertEquals(2, first.join().entries().getFirst().sequence());
        assertEquals(2, first.join().entries().getFirst().position());
        assertEquals(2, version());
    }

    @Test
    void aFullQueueRefusesAtOnce() {
        Gate gate = new Gate();
        var held = timeline.record("gate", gate::verdict);
        gate.awaitEntered();
        List<CompletableFuture<Receipt>> queued = new ArrayList<>();
        for (int i = 0; i < QUEUE; i++) queued.add(timeline.record("q" + i, recording(INC_1, ANA, logged("q"))));
        CompletableFuture<Receipt> tooMany = timeline.record("late", recording(INC_1, ANA, logged("late")));

        assertTrue(tooMany.isCompletedExceptionally());
        assertTrue(refusal(tooMany).getMessage().matches("Busy.*not recorded.*try again.*"));
        gate.open();
        held.join();
        queued.forEach(CompletableFuture::join);
        assertEquals(1 + QUEUE, version());
    }

    @Test
    void onceItIsClosingNothingMoreIsTaken() throws SQLException {
        timeline.close();
        refusal(timeline.record("late", recording(INC_1, ANA, logged("late"))));
        database.close();
        open();
        assertEquals(1, version());
    }

    @Test
    void whatIsQueuedWhenItClosesIsStillRecorded() throws SQLException {
        List<CompletableFuture<Receipt>> queued = new ArrayList<>();
        for (int i = 0; i < QUEUE; i++) queued.add(timeline.record("q" + i, recording(INC_1, ANA, logged("q"))));
        close();
        queued.forEach(CompletableFuture::join);
        open();
        assertEquals(1 + QUEUE, version());
    }

    /** A deliberation that holds the writer up until the test says so. */
    private static final class Gate {
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        Verdict verdict(Object incidents) {
            entered.countDown();
            await(opened);
            return Verdict.answerOnly("");
        }

        void awaitEntered() {
            await(entered);
        }

        void open() {
            opened.countDown();
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
