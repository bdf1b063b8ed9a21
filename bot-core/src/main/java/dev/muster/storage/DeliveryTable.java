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

    /** Answers repeat words of the record, so those that were given before something is erased go with it; the ids stay. */
    static void forgetAnswers(Session session) throws SQLException {
        session.run("UPDATE delivery SET answer = '' WHERE answer <> ''");
    }

    static void insert(Session session, String id, String answer, Instant at) throws SQLException {
        session.run("INSERT INTO delivery (id, answer, recorded_at) VALUES (?, ?, ?)", id, answer, at.toEpochMilli());
    }
}
