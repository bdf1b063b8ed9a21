package dev.muster.storage;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A connection to PostgreSQL. Rows that are added wait until the next statement that is more than that, and then go over
 * together. Text may hold any character: U+0000, which PostgreSQL refuses, is written as two others.
 */
final class PostgresSession extends Session {
    private static final char MARK = '\u001A';
    private static final char NOTHING = '\u0000';
    /** Rows that the driver hands over at a time, where there are many. */
    private static final int AT_A_TIME = 500;

    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>();
    private final Set<String> news = new LinkedHashSet<>();

    PostgresSession(Connection connection) {
        super(connection);
    }

    @Override
    void add(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = bound(sql, values);
        statement.addBatch();
        kept.put(sql, statement);
    }

    @Override
    void flush() throws SQLException {
        if (kept.isEmpty()) return;
        for (PreparedStatement statement : kept.values()) statement.executeBatch();
        kept.clear();
    }

    @Override
    void tell(String one) {
        news.add(one);
    }

    /** Sends what there is to tell; it is heard when the transaction is committed. */
    void sendNews(String channel) throws SQLException {
        if (news.isEmpty()) return;
        Array all = connection().createArrayOf("text", news.toArray());
        list("SELECT pg_notify(?, news) FROM unnest(?) AS news", row -> channel, channel, all);
        news.clear();
    }

    /** Forgets what the transaction had begun. */
    void drop() throws SQLException {
        news.clear();
        for (PreparedStatement statement : kept.values()) statement.clearBatch();
        kept.clear();
    }

    @Override
    PreparedStatement made(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(AT_A_TIME);
        return statement;
    }

    @Override
    String written(String text) {
        if (text.indexOf(NOTHING) < 0 && text.indexOf(MARK) < 0) return text;
        return text.replace("" + MARK, MARK + "1").replace("" + NOTHING, MARK + "0");
    }

    @Override
    String read(String stored) {
        if (stored.indexOf(MARK) < 0) return stored;
        return stored.replace(MARK + "0", "" + NOTHING).replace(MARK + "1", "" + MARK);
    }
}
