package dev.muster.config.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.domain.practice.PersonId;
import dev.muster.storage.StorePlace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D4: a line that the store could not take is answered with just that, and the conversation goes on. */
class RefusedTest {
    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();

    @Test
    void whatIsNotRecordedIsSaidAndCanBeSaidAgain() throws SQLException {
        PracticeFolder practice =
                PracticeFolder.load(new ConfigurationFolder(Checkout.root().resolve("config/sample")));
        try (LocalTerminal ana =
                LocalTerminal.open(StorePlace.in(data), practice, PersonId.of("ana"), new PrintWriter(out))) {
            store("CREATE TRIGGER broken BEFORE INSERT ON entry BEGIN SELECT RAISE(ABORT, 'the disk'); END");
            ana.say("ops", "/swarm open The till prints slowly");
            assertTrue(out.toString().startsWith("» Not recorded: "), out::toString);

            store("DROP TRIGGER broken");
            out.getBuffer().setLength(0);
            ana.say("ops", "/swarm open The till prints slowly");
            assertEquals(0, out.toString().indexOf("» *INC-1* is open"), out::toString);
        }
    }

    private void store(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("muster.db"));
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }
}
