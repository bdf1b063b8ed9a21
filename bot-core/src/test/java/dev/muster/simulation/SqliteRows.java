package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.simulation.checks.Row;
import dev.muster.timeline.json.Json;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a SQLite file, read past the store. */
final class SqliteRows {
    private static final Json<Effect> EFFECTS = Json.of(Effect.class);

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private SqliteRows() {}

    static List<Row> in(Path file) {
        return all(file, "SELECT * FROM entry ORDER BY position", SqliteRows::row);
    }

    static List<Effect> parked(Path file) {
        return all(
                file,
                "SELECT effect FROM effect WHERE parked = 1 ORDER BY id",
                row -> EFFECTS.read(row.getString("effect")));
    }

    private static <T> List<T> all(Path file, String query, Reading<T> reading) {
        List<T> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) found.add(reading.of(rows));
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("sequence"),
                time(row, "occurred_at"),
                time(row, "written_at"),
                time(row, "recorded_at"),
                row.getString("actor"),
                row.getString("source"),
                row.getString("kind"),
                row.getString("details"),
                row.getString("words"),
                row.getString("text"),
                text(row.getString("why")),
                text(row.getString("typed")),
                hex(row.getBytes("actor_salt")),
                hex(row.getBytes("words_salt")),
                hex(row.getBytes("actor_commitment")),
                hex(row.getBytes("words_commitment")),
                hex(row.getBytes("previous_hash")),
                hex(row.getBytes("hash")));
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column)).toString();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String hex(byte @Nullable [] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
