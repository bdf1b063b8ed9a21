package dev.muster.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a store to the present layout by numbered SQL files, each in one transaction. SQLite's own {@code user_version}
 * says how far a store is; {@code application_id} says that it is ours.
 */
final class Migrations {
    /** "MUST" in ASCII. */
    static final int APPLICATION_ID = 0x4D555354;

    private static final List<String> FILES = List.of("V1__the_record.sql");

    private Migrations() {}

    /** How many there are: the version that this program reads and writes. */
    static int latest() {
        return FILES.size();
    }

    /** Runs those that a store does not have yet; refuses a store of a newer version. */
    static void run(Session session) throws SQLException {
        int version = version(session);
        if (version > latest()) {
            throw new StoreUnavailableException("This store was written by a newer version of Muster (layout " + version
                    + ", this one knows " + latest() + "). Start that version, or restore a backup made by this one.");
        }
        for (int next = version; next < latest(); next++) apply(session, FILES.get(next), next + 1);
    }

    static int version(Session session) throws SQLException {
        return session.one("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
    }

    private static void apply(Session session, String file, int version) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                statement.executeUpdate(text(file));
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }

    private static String text(String file) {
        try (InputStream in = Migrations.class.getResourceAsStream("/db/sqlite/" + file)) {
            if (in == null) throw new IllegalStateException("the program lacks its own file db/sqlite/" + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
