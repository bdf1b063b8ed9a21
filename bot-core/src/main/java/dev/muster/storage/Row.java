package dev.muster.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read as the store wrote it; columns count from 1. */
final class Row {
    /** Makes a value of a row. */
    interface As<T> {
        T of(Row row) throws SQLException;
    }

    /** Does something with a row. */
    interface Action {
        void on(Row row) throws SQLException;
    }

    private final ResultSet at;
    private final Session session;

    Row(ResultSet at, Session session) {
        this.at = at;
        this.session = session;
    }

    long number(int column) throws SQLException {
        return at.getLong(column);
    }

    /** A number that is small. */
    int count(int column) throws SQLException {
        return at.getInt(column);
    }

    /** Milliseconds since 1970. */
    Instant moment(int column) throws SQLException {
        return Instant.ofEpochMilli(at.getLong(column));
    }

    String text(int column) throws SQLException {
        return session.read(at.getString(column));
    }

    Optional<String> perhapsText(int column) throws SQLException {
        return Optional.ofNullable(at.getString(column)).map(session::read);
    }

    byte[] bytes(int column) throws SQLException {
        return at.getBytes(column);
    }

    byte @Nullable [] perhapsBytes(int column) throws SQLException {
        return at.getBytes(column);
    }

    /** Whatever stands there, to be copied into another database as it is. */
    @Nullable
    Object value(int column) throws SQLException {
        Object value = at.getObject(column);
        return value instanceof String text ? session.read(text) : value;
    }
}
