package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("D4 storage, D5 security, D6 operating: a store in PostgreSQL")
class PostgresStoreTest {
    @TempDir
    Path folder;

    private String url = PostgresServer.newStore();

    private StorePlace place() {
        return new StorePlace(folder, DatabaseUrl.of(url));
    }

    private Store open() {
        return Store.open(place(), new Given.HandClock(), Given.ids(1));
    }

    private void givenAStore() {
        try (Store store = open()) {
            store.timeline()
                    .record("d1", recording(INC_1, ANA, opened("checkout is down")))
                    .join();
        }
    }

    private String refusal() {
        String message = assertThrows(StoreUnavailableException.class, () -> open().close())
                .getMessage();
        assertFalse(message.contains("not-to-be-seen"), message);
        return message;
    }

    @Test
    void theAddressIsShownWithoutUserAndPassword() {
        assertEquals(
                "PostgreSQL muster at db.example.test:5433",
                DatabaseUrl.of("jdbc:postgresql://db.example.test:5433/muster?user=me&password=not-to-be-seen")
                        .orElseThrow()
                        .toString());
        assertFalse(place().toString().contains("not-to-be-seen"));
    }

    @Test
    void theKeyIsKeptInTheDatabaseForEveryReplica() {
        byte[] first;
        try (Store store = open()) {
            first = store.key().getPrivate().getEncoded();
        }
        folder = folder.resolve("elsewhere");
        try (Store store = Store.open(place(), new Given.HandClock(), Given.ids(99))) {
            assertArrayEquals(first, store.key().getPrivate().getEncoded());
        }
    }

    @Test
    void theRecordCanBeReadBesideARunningBot() {
        try (Store store = open()) {
            store.timeline()
                    .record("d1", recording(INC_1, ANA, opened("checkout is down")))
                    .join();
            try (StoreReading reading = StoreReading.open(place())) {
                store.timeline()
                        .record("d2", recording(INC_1, ANA, logged("2")))
                        .join();
                assertEquals(2, reading.read(INC_1, 0, 10).size());
                assertTrue(reading.verifier().verify(INC_1).isIntact());
            }
        }
    }

    @Test
    void whereThereIsNoStoreThereIsNothingToRead() {
        assertTrue(assertThrows(StoreUnavailableException.class, () -> StoreReading.open(place()))
                .getMessage()
                .contains("no store"));
    }

    @Test
    void aRecordThatDoesNotEndWhereItShouldIsRefusedOnOpening() throws SQLException {
        givenAStore();
        sql("UPDATE stream SET sequence = 2");
        assertInstanceOf(
                StoreDamagedException.class, assertThrows(StoreUnavailableException.class, () -> open().close()));
    }

    @Test
    void theTablesOfAnotherProgramAreLeftAlone() throws SQLException {
        String schema = url.substring(url.lastIndexOf('=') + 1);
        sql("CREATE SCHEMA " + schema);
        sql("CREATE TABLE " + schema + ".theirs (x integer)");
        assertTrue(refusal().contains("another program"));
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws SQLException {
        givenAStore();
        sql("UPDATE layout SET version = 99");
        assertTrue(refusal().contains("newer version"));
    }

    @Test
    void aServerThatIsNotThereIsNamedWithWhatToDo() {
        url = "jdbc:postgresql://localhost:1/muster?user=me&password=not-to-be-seen";
        String refusal = refusal();
        assertTrue(refusal.contains("at localhost:1") && refusal.contains("DATABASE_URL"), refusal);
        Optional<String> trouble = StoreProbe.trouble(place());
        assertFalse(trouble.orElseThrow().contains("not-to-be-seen"));
    }

    @Test
    void anAddressThatIsNoneIsNotRepeated() {
        url = "jdbc:postgresql://localhost:no-port/muster?password=not-to-be-seen";
        assertTrue(refusal().contains("DATABASE_URL is not an address"));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithWhatToDo() {
        url = url.replace("/postgres?", "/nowhere?");
        assertTrue(refusal().contains("Create the database"));
        assertTrue(StoreProbe.trouble(place()).orElseThrow().contains("Create the database"));
    }

    @Test
    void oneThatAnswersIsNoTrouble() {
        assertEquals(Optional.empty(), StoreProbe.trouble(place()));
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
