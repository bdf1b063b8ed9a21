package dev.muster.storage;

import dev.muster.ports.EffectStore;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Effects and timers in a database. Each change shares its commit with whatever else is being written at the moment. */
final class SqlEffects implements EffectStore {
    /** Something written in the next group. */
    private interface Change {
        void in(Session session) throws SQLException;
    }

    private final Database database;
    private final GroupWriter writer;

    SqlEffects(Database database, GroupWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        return database.read(session -> EffectTable.due(session, now, limit));
    }

    @Override
    public void done(long effect) {
        durably(session -> EffectTable.done(session, effect));
    }

    @Override
    public void retry(long effect, Instant notBefore, String problem) {
        durably(session -> EffectTable.retry(session, effect, notBefore, problem));
    }

    @Override
    public void park(long effect, String problem) {
        durably(session -> EffectTable.park(session, effect, problem));
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        return database.read(session -> EffectTable.alarmsDue(session, now, limit));
    }

    @Override
    public void dismiss(long alarm) {
        durably(session -> EffectTable.dismiss(session, alarm));
    }

    private void durably(Change change) {
        writer.await(session -> {
            change.in(session);
            return true;
        });
    }
}
