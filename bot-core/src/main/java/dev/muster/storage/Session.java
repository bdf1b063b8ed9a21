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
final class Session implements AutoCloseable {
    /** Makes a value of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes something; how many rows it changed. */
    int run(String sql, @Nullable Object... values) throws SQLException {
        return bound(sql, values).executeUpdate();
    }

    /** Inserts one row and gives back its row id. */
    long insert(String sql, @Nullable Object... values) throws SQLException {
        run(sql, values);
        return one("SELECT last_insert_rowid()", row -> row.getLong(1)).orElseThrow();
    }

    /** Runs what takes no values and gives no rows: pragmas, BEGIN, COMMIT. */
    void command(String sql) throws SQLException {
        prepare(sql).execute();
    }

    /** Every row. */
    <T> List<T> list(String sql, Row<T> as, @Nullable Object... values) throws SQLException {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) found.add(as.of(rows));
        }
        return found;
    }

    /** The first row, if there is one. */
    <T> Optional<T> one(String sql, Row<T> as, @Nullable Object... values) throws SQLException {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(as.of(rows)) : Optional.empty();
        }
    }

    /** The statement of that text, prepared once. */
    PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known != null) return known;
        PreparedStatement made = connection.prepareStatement(sql);
        prepared.put(sql, made);
        return made;
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        return statement;
    }

    /** Lets go of all statements: the driver does not let one be used again that has failed. */
    void forgetStatements() throws SQLException {
        for (PreparedStatement statement : prepared.values()) statement.close();
        prepared.clear();
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        forgetStatements();
        connection.close();
    }
}
