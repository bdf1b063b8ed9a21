package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.timeline.ChainReport;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas in one process, on one PostgreSQL; {@code ReplicasIT} has them in processes of their own and kills them. */
abstract class TwoReplicas {
    @TempDir
    Path folder;

    private final String url = PostgresServer.newStore();
    Store one;
    Store two;

    @BeforeEach
    void givenTwoReplicas() {
        one = replica("one");
        two = replica("two");
        one.timeline()
                .record("open", recording(INC_1, ANA, opened("checkout is down")))
                .join();
    }

    final Store replica(String name) {
        StorePlace place = new StorePlace(folder.resolve(name), DatabaseUrl.of(url));
        return Store.open(place, new Given.HandClock(), Given.ids(name.hashCode()));
    }

    @AfterEach
    void everyChainIsIntactAtTheEnd() {
        for (ChainReport report : one.verifier().verifyAll()) assertEquals(Optional.empty(), report.flaw());
        one.close();
        two.close();
    }

    final void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url + "&ApplicationName=test");
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
