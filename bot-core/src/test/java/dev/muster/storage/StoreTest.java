package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Place;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.timeline.NotRecordedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D4 storage, D6 operating: the data folder")
class StoreTest {
    @TempDir
    Path folder;

    private Store open() {
        return Store.open(folder, new Given.HandClock(), Given.ids(1));
    }

    private void givenAStore() {
        try (Store store = open()) {
            store.timeline()
                    .record("d1", recording(INC_1, ANA, opened("checkout is down")))
                    .join();
        }
    }

    private StoreUnavailableException refusal() {
        return assertThrows(StoreUnavailableException.class, () -> open().close());
    }

    @Test
    void theFolderIsMadeWithAKeyThatOnlyItsOwnerReads() throws IOException {
        folder = folder.resolve("new/data");
        givenAStore();
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("store.key"))));
    }

    @Test
    void theKeyIsMadeFromTheIdsHandedInAndKept() {
        byte[] first;
        try (Store store = open()) {
            first = store.key().getPrivate().getEncoded();
        }
        try (Store store = Store.open(folder, new Given.HandClock(), Given.ids(99))) {
            assertArrayEquals(first, store.key().getPrivate().getEncoded());
        }
        try (Store store = Store.open(folder.resolve("other"), new Given.HandClock(), Given.ids(1))) {
            assertArrayEquals(first, store.key().getPrivate().getEncoded());
        }
    }

    @Test
    void aSecondOneIsKeptOutAndToldWhereTheFirstIs() {
        try (Store store = open()) {
            assertEquals(Optional.empty(), FolderLock.holder(folder));
            store.announce("http://127.0.0.1:8080");
            StoreLockedException refusal = assertInstanceOf(StoreLockedException.class, refusal());
            assertEquals(Optional.of("http://127.0.0.1:8080"), refusal.address());
            assertEquals(Optional.of("http://127.0.0.1:8080"), FolderLock.holder(folder));
        }
        assertEquals(Optional.empty(), FolderLock.holder(folder));
        open().close();
    }

    @Test
    void theLocalChatIsThereAfterARestart() {
        LocalRoom room = new LocalRoom("lobby", "Lobby", false, false, Set.of(ANA));
        LocalMessage said;
        try (Store store = open()) {
            store.localChat().createRoom("k", room);
            said = store.localChat()
                    .add(
                            "m",
                            new LocalMessage(
                                    0,
                                    Place.room("lobby"),
                                    ANA,
                                    Drafting.TEN,
                                    "nul \u0000 📌",
                                    Optional.empty(),
                                    Optional.empty(),
                                    false,
                                    false,
                                    Map.of("eyes", List.of(ANA))));
        }
        try (Store store = open()) {
            assertEquals(List.of(room), store.localChat().rooms());
            assertEquals(List.of(said), store.localChat().messages("lobby", 0, 10));
        }
    }

    @Test
    void besideARunningBotTheRecordCanBeRead() {
        try (Store store = open()) {
            store.timeline()
                    .record("d1", recording(INC_1, ANA, opened("checkout is down")))
                    .join();
            try (StoreReading reading = StoreReading.open(folder)) {
                assertEquals(1, reading.committed().all().size());
                store.timeline()
                        .record("d2", recording(INC_1, ANA, logged("2")))
                        .join();
                assertEquals(2, reading.read(INC_1, 0, 10).size());
                assertEquals(1, reading.committed().find(INC_1).orElseThrow().version());
                assertTrue(reading.verifier().verify(INC_1).isIntact());
                var refused = reading.record("d3", recording(INC_1, ANA, logged("3")));
                assertInstanceOf(
                        NotRecordedException.class,
                        assertThrows(CompletionException.class, refused::join).getCause());
            }
        }
    }

    @Test
    void withoutABotTheRecordCanBeReadToo() {
        givenAStore();
        try (StoreReading reading = StoreReading.open(folder)) {
            assertEquals(1, reading.read(INC_1, 0, 10).size());
        }
    }

    @Test
    void whereThereIsNoStoreThereIsNothingToRead() {
        assertTrue(assertThrows(StoreUnavailableException.class, () -> StoreReading.open(folder))
                .getMessage()
                .contains("no store"));
    }

    @Test
    void aDamagedHeaderIsRefusedAndTheWayBackIsNamed() throws IOException {
        givenAStore();
        overwrite(0, "rubbish that is no database");
        StoreDamagedException refusal = assertInstanceOf(StoreDamagedException.class, refusal());
        assertTrue(refusal.getMessage().contains("muster restore FILE"), refusal.getMessage());
        assertThrows(StoreDamagedException.class, () -> StoreReading.open(folder));
    }

    @Test
    void aDamagedPageIsRefusedOnOpening() throws IOException {
        givenAStore();
        overwrite(4096, "x".repeat(4096));
        assertInstanceOf(StoreDamagedException.class, refusal());
    }

    @Test
    void aFileCutShortIsRefusedOnOpening() throws IOException {
        givenAStore();
        Path file = folder.resolve("muster.db");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertInstanceOf(StoreDamagedException.class, refusal());
    }

    @Test
    void aRecordThatDoesNotEndWhereItShouldIsRefusedOnOpening() throws SQLException {
        givenAStore();
        sql("UPDATE stream SET sequence = 2");
        assertInstanceOf(StoreDamagedException.class, refusal());
    }

    @Test
    void anEntryThatCannotBeReadIsRefusedOnOpening() throws SQLException {
        givenAStore();
        sql("UPDATE entry SET details = '{'");
        assertInstanceOf(StoreDamagedException.class, refusal());
    }

    @Test
    void theDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
        sql("CREATE TABLE theirs (x)");
        assertTrue(refusal().getMessage().contains("another program"));
        sql("INSERT INTO theirs VALUES (1)");
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws SQLException {
        givenAStore();
        sql("PRAGMA user_version = 99");
        assertTrue(refusal().getMessage().contains("newer version"));
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        folder = folder.resolve("file/data");
        assertTrue(refusal().getMessage().contains("--data DIR"));
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws IOException {
        givenAStore();
        Files.writeString(
                folder.resolve("store.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertTrue(refusal().getMessage().contains("last backup"));
    }

    private void overwrite(long at, String text) throws IOException {
        try (var channel = Files.newByteChannel(folder.resolve("muster.db"), StandardOpenOption.WRITE)) {
            channel.position(at);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("muster.db"));
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Test
    void aClosedStoreIsNotReadAndLeavesNothingInTheFolder() throws IOException {
        Store store = open();
        store.close();
        try (var left = Files.list(folder)) {
            for (Path file : left.toList()) Files.delete(file);
        }
        assertThrows(StoreException.class, () -> store.timeline().read(INC_1, 0, 10));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }
}
