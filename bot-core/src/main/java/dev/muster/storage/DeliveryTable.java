package dev.muster.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The table {@code delivery}: what was answered to whom asked. */
final class DeliveryTable {
    private DeliveryTable() {}

    static Optional<String> answer(Session session, String id) throws SQLException {
        return session.one("SELECT answer FROM delivery WHERE id = ?", row -> row.getString(1), id);
    }

    static void insert(Session session, String id, String answer, Instant at) throws SQLException {
        session.run("INSERT INTO delivery (id, answer, recorded_at) VALUES (?, ?, ?)", id, answer, at.toEpochMilli());
    }
}
