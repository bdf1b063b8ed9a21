package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static dev.muster.storage.Drafting.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.RecordEvent.HeadSigned;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.ChainReport.Flaw;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody opens the database file with an editor and helps themselves. */
@DisplayName("A5 timeline, D4 storage: what is changed behind the bot's back is noticed")
class StoreVerifierTest {
    private static final String ROW_OF_3 = " WHERE stream = 'INC-1' AND sequence = 3";

    @TempDir
    Path folder;

    @BeforeEach
    void givenTwoIncidentsAndASignedHead() {
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(1))) {
            Timeline timeline = store.timeline();
            timeline.record("d1", recording(INC_1, ANA, opened("checkout"), logged("2"), logged("3"), said("m1", "4")))
                    .join();
            timeline.record("d2", recording(INC_2, ANA, opened("mail"), logged("2")))
                    .join();
            String head = timeline.committed().head(INC_1);
            HeadSigned signed = new HeadSigned(
                    4, head, store.signer().sign(INC_1, 4, head), store.signer().publicKey());
            timeline.record("d3", recording(INC_1, ANA, signed)).join();
        }
    }

    private void edited(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("muster.db"));
                Statement run = connection.createStatement()) {
            for (String statement : statements) run.execute(statement);
        }
    }

    private ChainReport report() {
        try (StoreReading store = StoreReading.open(folder)) {
            return store.verifier().verify(INC_1);
        }
    }

    private void thenFlaw(long entry, String word) {
        Flaw flaw = report().flaw().orElseThrow(() -> new AssertionError("nothing was noticed"));
        assertTrue(flaw.sentence().contains(word), flaw.sentence());
        assertEquals(entry, flaw.sequence(), flaw.sentence());
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        assertEquals(new ChainReport("INC-1", 5, Optional.empty()), report());
        try (StoreReading store = StoreReading.open(folder)) {
            List<ChainReport> all = store.verifier().verifyAll();
            assertEquals(3, all.size());
            assertTrue(all.stream().allMatch(ChainReport::isIntact));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text = 'nothing happened'",
                "words = '{\"what\":\"nothing\"}'",
                "why = NULL",
                "typed = 'else'",
                "actor = 'ben'",
                "actor = 'Ana'",
                "occurred_at = occurred_at - 60000",
                "written_at = written_at + 1",
                "recorded_at = recorded_at + 1",
                "source = 'slack'",
                "kind = 'action-done'",
                "details = '{ }'",
                "actor_salt = NULL",
                "words_salt = NULL, text = '', why = NULL, typed = NULL, words = '{\"what\":\"\"}'",
                "hash = zeroblob(32)",
                "hash = 'x'",
                "previous_hash = zeroblob(32)",
                "actor_commitment = zeroblob(32)",
                "words_commitment = zeroblob(32)"
            })
    void aChangedColumnIsNoticedInItsEntry(String change) throws SQLException {
        edited("UPDATE entry SET " + change + ROW_OF_3);
        thenFlaw(3, "E3");
    }

    @Test
    void aDeletedRowInTheMiddleIsMissed() throws SQLException {
        edited("DELETE FROM entry" + ROW_OF_3);
        thenFlaw(4, "E3 is missing");
    }

    @Test
    void aDeletedRowWhoseNumberWasClosedUpIsNoticed() throws SQLException {
        edited(
                "DELETE FROM entry" + ROW_OF_3,
                "UPDATE entry SET sequence = 3 WHERE stream = 'INC-1' AND sequence = 4",
                "UPDATE entry SET sequence = 4 WHERE stream = 'INC-1' AND sequence = 5");
        thenFlaw(3, "was written as E4");
    }

    @Test
    void theDeletedLastRowIsMissed() throws SQLException {
        edited("DELETE FROM entry WHERE stream = 'INC-1' AND sequence = 5");
        thenFlaw(5, "cut off");
    }

    @Test
    void aRowCopiedFromAnotherIsNoticed() throws SQLException {
        edited(
                "CREATE TEMP TABLE copy AS SELECT * FROM entry" + ROW_OF_3,
                "UPDATE copy SET position = 99, sequence = 6",
                "INSERT INTO entry SELECT * FROM copy");
        thenFlaw(6, "was written as E3");
    }

    @Test
    void twoRowsThatChangedPlacesAreNoticed() throws SQLException {
        edited(
                "UPDATE entry SET sequence = 99" + ROW_OF_3,
                "UPDATE entry SET sequence = 3 WHERE stream = 'INC-1' AND sequence = 2",
                "UPDATE entry SET sequence = 2 WHERE stream = 'INC-1' AND sequence = 99");
        thenFlaw(2, "was written as E3");
    }

    @Test
    void aRowMovedToAnotherIncidentIsNoticedInBoth() throws SQLException {
        edited("UPDATE entry SET stream = 'INC-2'" + ROW_OF_3);
        thenFlaw(4, "E3 is missing");
        try (StoreReading store = StoreReading.open(folder)) {
            assertEquals(3, store.verifier().verify(INC_2).flaw().orElseThrow().sequence());
        }
    }

    @Test
    void anEndThatWasCutOffWithItsHeadLeavesAHole() throws SQLException {
        edited(
                "DELETE FROM entry WHERE stream = 'INC-1' AND sequence > 3",
                "UPDATE stream SET sequence = 3, hash = (SELECT hash FROM entry" + ROW_OF_3
                        + ") WHERE stream = 'INC-1'");
        try (StoreReading store = StoreReading.open(folder)) {
            ChainReport missing = store.verifier().verifyAll().getLast();
            assertEquals("store", missing.stream());
            assertEquals(4, missing.flaw().orElseThrow().sequence());
        }
    }

    @Test
    void anIncidentRemovedWithItsHeadLeavesAHole() throws SQLException {
        edited("DELETE FROM entry WHERE stream = 'INC-2'", "DELETE FROM stream WHERE stream = 'INC-2'");
        try (StoreReading store = StoreReading.open(folder)) {
            Flaw flaw = store.verifier().verifyAll().getLast().flaw().orElseThrow();
            assertTrue(flaw.sentence().contains("removed with its incident"), flaw.sentence());
        }
    }

    @Test
    void aSignatureOfAnotherStoreIsNoticed() {
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(2));
                Store other = Store.open(folder.resolve("other"), new Given.HandClock(), Given.ids(77))) {
            String head = store.timeline().committed().head(INC_1);
            HeadSigned signed = new HeadSigned(
                    5, head, other.signer().sign(INC_1, 5, head), other.signer().publicKey());
            store.timeline().record("d9", recording(INC_1, ANA, signed)).join();
            Flaw flaw = store.verifier().verify(INC_1).flaw().orElseThrow();
            assertEquals(6, flaw.sequence());
        }
    }

    @Test
    void theBotDoesNotWriteOverTheTracesOfACutOffEnd() throws SQLException {
        edited("DELETE FROM entry WHERE stream = 'INC-1' AND sequence = 5");
        assertThrows(
                StoreDamagedException.class,
                () -> Store.open(folder, new Given.HandClock(), Given.ids(2)).close());
    }

    @Test
    void verificationSeesOneMomentWhileOthersWrite() throws Exception {
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(2))) {
            Thread writer = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 300; i++) {
                    store.timeline().record("w" + i, recording(INC_1, ANA, logged("n")));
                    store.timeline()
                            .record("a" + i, incidents -> Verdict.answerOnly(""))
                            .join();
                }
            });
            while (writer.isAlive())
                assertEquals(Optional.empty(), store.verifier().verify(INC_1).flaw());
            writer.join();
        }
    }
}
