package dev.muster.whole;

import dev.muster.storage.PostgresServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The store that several bots share, and a look into its tables from outside. */
final class SharedStore implements AutoCloseable {
    private final String url = PostgresServer.newStore();
    private final Connection connection;

    SharedStore() {
        try {
            connection = DriverManager.getConnection(url + "&ApplicationName=onlooker");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code DATABASE_URL}. */
    String url() {
        return url;
    }

    /** The same store, called over that line. */
    String url(Line line) {
        return url.replace(":" + port(), ":" + line.port());
    }

    /** Where the server listens. */
    int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** How many effects that bot has taken on and not yet done. */
    long takenOnBy(BotProcess bot) {
        return count(
                "SELECT count(*) FROM effect WHERE parked = 0 AND claimed_by IN"
                        + " (SELECT id FROM replica WHERE name = ?)",
                "process " + bot.pid());
    }

    /** Whether it has taken something on within a second. */
    boolean isTakenOnBy(BotProcess bot) {
        long until = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (System.nanoTime() < until) if (takenOnBy(bot) > 0) return true;
        return false;
    }

    /** How many effects wait or are under way. */
    long toBeDone() {
        return count("SELECT count(*) FROM effect WHERE parked = 0");
    }

    /** How many effects cannot be done. */
    long parked() {
        return count("SELECT count(*) FROM effect WHERE parked = 1");
    }

    /** How many timers should have gone off that many milliseconds ago. */
    long timersOverdue(long millis) {
        return count("SELECT count(*) FROM alarm WHERE due_at < ?", System.currentTimeMillis() - millis);
    }

    /** Keeps everybody from writing to the record until it is closed. */
    AutoCloseable holdStill() throws SQLException {
        Connection holding = DriverManager.getConnection(url + "&ApplicationName=onlooker");
        holding.setAutoCommit(false);
        try (Statement statement = holding.createStatement()) {
            statement.execute("SELECT * FROM turn FOR UPDATE");
        }
        return holding;
    }

    private synchronized long count(String query, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
