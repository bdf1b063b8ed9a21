package dev.muster.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection with its prepared statements kept open. For one thread at a time. */
class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes something; how many rows it changed. */
    final int run(String sql, @Nullable Object... values) throws SQLException {
        flush();
        return bound(sql, values).executeUpdate();
    }

    /**
     * Writes a row, of which nothing is expected but that it is there before anything else is done in this session. Where
     * each statement is a journey, many travel together.
     */
    void add(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).executeUpdate();
    }

    /** Sends what {@link #add} has kept back. */
    void flush() throws SQLException {}

    /** Lets the other replicas know, once this is committed; see {@link Replicas}. */
    void tell(String news) {}

    /** Runs what takes no values and gives no rows: pragmas, BEGIN, COMMIT. */
    final void command(String sql) throws SQLException {
        flush();
        prepare(sql).execute();
    }

    /** Every row. */
    final <T> List<T> list(String sql, Row.As<T> as, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(as.of(row)), values);
        return found;
    }

    /** Every row in turn, however many there are. */
    final void each(String sql, Row.Action action, @Nullable Object... values) throws SQLException {
        flush();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            Row row = new Row(rows, this);
            while (rows.next()) action.on(row);
        }
    }

    /** The first row, if there is one. */
    final <T> Optional<T> one(String sql, Row.As<T> as, @Nullable Object... values) throws SQLException {
        flush();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(as.of(new Row(rows, this))) : Optional.empty();
        }
    }

    /** Text as it was written, from what the database gave back. */
    String read(String stored) {
        return stored;
    }

    /** Text as the database can keep it. */
    String written(String text) {
        return text;
    }

    /** The statement of that text, prepared once. */
    final PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) return known;
        PreparedStatement made = made(connection, sql);
        prepared.put(sql, made);
        return made;
    }

    PreparedStatement made(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    final PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof String text ? written(text) : values[i]);
        }
        return statement;
    }

    /** Lets go of all statements: SQLite's driver does not let one be used again that has failed. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) statement.close();
        prepared.clear();
    }

    final Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        forgetStatements();
        connection.close();
    }
}
