package dev.muster.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Copies a whole store from one database into another, empty one, row by row. */
final class StoreCopy {
    private static final Map<String, List<String>> TABLES = tables();
    /** Those whose ids name things to the outside: a number that was given out is never given out again. */
    private static final List<String> NUMBERED = List.of("effect", "alarm", "local_message");

    private StoreCopy() {}

    private static Map<String, List<String>> tables() {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        tables.put("entry", List.of(EntryTable.COLUMNS.split(", ", -1)));
        tables.put("stream", List.of("stream", "sequence", "hash"));
        tables.put("delivery", List.of("number", "id", "recorded_at"));
        tables.put("answer", List.of("delivery", "answer"));
        tables.put("message", List.of("room", "message", "position"));
        tables.put(
                "effect",
                List.of(
                        "id",
                        "lane",
                        "kind",
                        "effect",
                        "attempts",
                        "not_before",
                        "parked",
                        "problem",
                        "incident",
                        "rank",
                        "position"));
        tables.put("alarm", List.of("id", "incident", "due_at", "wakeup"));
        tables.put("self_service", SelfServiceTable.COLUMNS);
        tables.put("question", SelfServiceTable.QUESTION_COLUMNS);
        tables.put("local_room", List.of("number", "id", "key", "room"));
        tables.put("local_message", List.of("id", "key", "room", "message"));
        return tables;
    }

    /** From PostgreSQL, as of one moment, into a new SQLite file. */
    static void fromPostgres(PostgresDatabase from, Path file) {
        try (SqliteDatabase made = StoreFile.open(file);
                Session to = made.writer()) {
            to.command("BEGIN IMMEDIATE");
            from.snapshot(session -> {
                copy(session, to);
                for (String table : NUMBERED) {
                    to.run("DELETE FROM sqlite_sequence WHERE name = ?", table);
                    to.run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, lastOf(session, table));
                }
                return true;
            });
            to.command("COMMIT");
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static long lastOf(Session postgres, String table) throws SQLException {
        return postgres.one(
                        "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM " + table + "_id_seq",
                        row -> row.number(1))
                .orElse(0L);
    }

    /** From a SQLite file into PostgreSQL, in whose transaction it happens. Refuses a store that is not empty. */
    static void intoPostgres(SqliteDatabase from, Session to) throws SQLException {
        for (String table : TABLES.keySet()) {
            if (to.one("SELECT 1 FROM " + table + " LIMIT 1", row -> true).isPresent()) {
                throw new StoreUnavailableException("The database holds a store already, and a backup is restored into"
                        + " an empty one only. Name another with currentSchema=NAME in DATABASE_URL.");
            }
        }
        from.snapshot(session -> {
            copy(session, to);
            for (String table : NUMBERED) {
                Optional<Long> last =
                        session.one("SELECT seq FROM sqlite_sequence WHERE name = ?", row -> row.number(1), table);
                if (last.isPresent() && last.get() > 0) {
                    to.one("SELECT setval('" + table + "_id_seq', ?)", row -> true, last.get());
                }
            }
            return true;
        });
        to.one("SELECT setval('local_room_number_seq', max(number)) FROM local_room", row -> true);
        to.run("UPDATE turn SET position = (SELECT coalesce(max(position), 0) FROM entry),"
                + " delivery = (SELECT coalesce(max(number), 0) FROM delivery)");
    }

    private static void copy(Session from, Session to) throws SQLException {
        for (Map.Entry<String, List<String>> table : TABLES.entrySet()) {
            List<String> columns = table.getValue();
            String names = String.join(", ", columns);
            String insert = "INSERT INTO " + table.getKey() + " (" + names + ") VALUES (?"
                    + ", ?".repeat(columns.size() - 1) + ")";
            Pages pages = new Pages(to);
            from.each("SELECT " + names + " FROM " + table.getKey(), row -> {
                @Nullable Object[] values = new @Nullable Object[columns.size()];
                for (int i = 0; i < values.length; i++) values[i] = row.value(i + 1);
                to.add(insert, values);
                pages.turn();
            });
            to.flush();
        }
    }

    /** Keeps what waits to be sent small, however much is copied. */
    private static final class Pages {
        private static final int ROWS = 1000;

        private final Session to;
        private int rows;

        Pages(Session to) {
            this.to = to;
        }

        void turn() throws SQLException {
            if (++rows % ROWS == 0) to.flush();
        }
    }
}
