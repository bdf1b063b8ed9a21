package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.INC_2;
import static dev.muster.storage.Drafting.TEN;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Notice;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Receipt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each layout that was ever released there is a store of that time in {@code src/test/resources/db}. */
@DisplayName("D4 storage, D6 operating: a store of any earlier layout is brought up to date")
class MigrationTest {
    @TempDir
    Path folder;

    static Stream<Arguments> everyLayoutOfEitherDatabase() {
        return Stream.of("sqlite", "postgres")
                .flatMap(database ->
                        IntStream.range(1, Migrations.latest()).mapToObj(layout -> Arguments.of(database, layout)));
    }

    @ParameterizedTest
    @MethodSource("everyLayoutOfEitherDatabase")
    void whatWasInItIsThereAndItGoesOn(String database, int layout) throws Exception {
        try (Store store = Store.open(given(database, layout), new Given.HandClock(), Given.ids(1))) {
            for (ChainReport report : store.verifier().verifyAll()) assertTrue(report.isIntact(), report.toString());
            assertEquals(
                    3, store.timeline().committed().find(INC_1).orElseThrow().version());
            assertEquals(
                    5, store.timeline().committed().find(INC_2).orElseThrow().version());
            assertEquals("hello", store.localChat().message(1).orElseThrow().text());
            Receipt again = store.timeline()
                    .record("console:d4", recording(INC_1, ANA, logged("x")))
                    .join();
            assertTrue(again.repeated());
            Receipt next = store.timeline()
                    .record("console:d5", recording(INC_1, ANA, logged("after")))
                    .join();
            assertEquals(4, next.entries().getFirst().sequence());
            assertEquals(9, next.entries().getFirst().position());
        }
    }

    @ParameterizedTest
    @MethodSource("everyLayoutOfEitherDatabase")
    void whatWasStillToBeDoneIsDone(String database, int layout) throws Exception {
        List<Effect> done = new ArrayList<>();
        try (Store store = Store.open(given(database, layout), new Given.HandClock(), Given.ids(1))) {
            for (List<Pending> due = due(store); !due.isEmpty(); due = due(store)) {
                done.add(due.getFirst().effect());
                store.effects().done(due.getFirst().id());
            }
            assertEquals(1, store.effects().alarmsDue(TEN.plusSeconds(900), 10).size());
        }
        assertEquals(4, done.size());
        assertEquals(new Effect.OpenRoom(INC_1, false, List.of(ANA, BEN)), done.getFirst());
        assertTrue(done.contains(new Effect.Tell(INC_1, BEN, new Notice.OwnerNow())));
    }

    private static List<Pending> due(Store store) {
        return store.effects().due(TEN, 1);
    }

    @Test
    void eitherDatabaseHasAFileForEachLayout() {
        for (int layout = 1; layout <= Migrations.latest(); layout++) {
            assertTrue(Migrations.text("sqlite", layout).length() > 100);
            assertTrue(Migrations.text("postgres", layout).length() > 100);
        }
    }

    private StorePlace given(String database, int layout) throws SQLException, IOException {
        String sql = fixture(database, layout);
        if (database.equals("sqlite")) {
            run("jdbc:sqlite:" + folder.resolve("muster.db"), sql);
            return StorePlace.in(folder);
        }
        String url = PostgresServer.newStore();
        String schema = url.substring(url.lastIndexOf('=') + 1);
        run(url, "CREATE SCHEMA " + schema + "; SET search_path TO " + schema + ";\n" + sql);
        return new StorePlace(folder, DatabaseUrl.of(url));
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (url.startsWith("jdbc:sqlite")) statement.executeUpdate(sql);
            else statement.execute(sql);
        }
    }

    private static String fixture(String database, int layout) throws IOException {
        String file = "/db/" + database + "/store-of-layout-" + layout + ".sql";
        try (var in = MigrationTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
