package dev.muster.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The table {@code layout} says how far a schema is, and that it is ours. */
final class PostgresLayout {
    private PostgresLayout() {}

    /** Makes the schema, and runs the migrations that it does not have yet: all or none. Replicas take turns. */
    static void bringUpToDate(PostgresDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String schema = statement.enquoteIdentifier(database.schema(), true);
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('muster layout'))");
            // Where the schema is there it need not be made, which few users may.
            if (!isThere(statement, "SELECT 1 WHERE current_schema() IS NOT NULL")) {
                statement.execute("CREATE SCHEMA " + schema);
            }
            int version = version(statement, database);
            Migrations.checkIsKnown(version);
            for (int next = version + 1; next <= Migrations.latest(); next++) {
                statement.execute(Migrations.text("postgres", next));
                statement.execute("UPDATE layout SET version = " + next);
            }
            connection.commit();
        }
    }

    /** Refuses a schema that is older or newer than what this program reads. */
    static void check(PostgresDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!isThere(statement, "SELECT 1 WHERE to_regclass('layout') IS NOT NULL")) throw empty(database);
            int version = version(statement, database);
            Migrations.checkIsKnown(version);
            if (version < Migrations.latest()) {
                throw new StoreUnavailableException(
                        database.title()
                                + " was written by an older version of Muster. Start the bot once, which brings it up to date.");
            }
        }
    }

    static StoreUnavailableException empty(PostgresDatabase database) {
        return new StoreUnavailableException("There is no store in " + database.title() + " (schema "
                + database.schema() + ") yet. Start the bot once, or see that DATABASE_URL names the right one.");
    }

    private static int version(Statement statement, PostgresDatabase database) throws SQLException {
        if (!isThere(statement, "SELECT 1 WHERE to_regclass('layout') IS NOT NULL")) {
            if (isThere(statement, "SELECT 1 FROM pg_tables WHERE schemaname = current_schema()")) {
                throw new StoreUnavailableException("The schema " + database.schema() + " of " + database.title()
                        + " holds tables of another program. Name another with currentSchema=NAME in DATABASE_URL.");
            }
            statement.execute("CREATE TABLE layout (version integer NOT NULL)");
            statement.execute("INSERT INTO layout VALUES (0)");
        }
        try (ResultSet row = statement.executeQuery("SELECT version FROM layout")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static boolean isThere(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }
}
