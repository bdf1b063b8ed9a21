package dev.muster.storage;

import java.sql.SQLException;
import java.sql.Statement;

/** SQLite's own {@code user_version} says how far a store is; {@code application_id} says that it is ours. */
final class SqliteLayout {
    /** "MUST" in ASCII. */
    static final int APPLICATION_ID = 0x4D555354;

    private SqliteLayout() {}

    /** Runs the migrations that a store does not have yet, each in one transaction. */
    static void bringUpToDate(Session session) throws SQLException {
        int version = session.one("PRAGMA user_version", row -> row.count(1)).orElse(0);
        Migrations.checkIsKnown(version);
        for (int next = version + 1; next <= Migrations.latest(); next++) apply(session, next);
    }

    private static void apply(Session session, int version) throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                statement.executeUpdate(Migrations.text("sqlite", version));
                statement.execute("PRAGMA application_id = " + APPLICATION_ID);
                statement.execute("PRAGMA user_version = " + version);
                statement.execute("COMMIT");
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }
}
