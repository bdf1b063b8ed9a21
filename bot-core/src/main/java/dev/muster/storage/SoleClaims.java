package dev.muster.storage;

import dev.muster.ports.EffectStore.PendingAlarm;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

/** Everything that is due: this process has the store for itself. */
final class SoleClaims implements Claims {
    private static final String DUE = EffectTable.FIRSTS
            + "SELECT id, effect, attempts, CASE WHEN attempts > 0 OR id <= ? THEN 1 ELSE 0 END, " + EffectTable.COVERED
            + " FROM effect WHERE " + EffectTable.MAY_RUN + " ORDER BY rank, id LIMIT ?";
    private static final String ALARMS =
            "SELECT id, incident, due_at, wakeup FROM alarm WHERE due_at <= ? ORDER BY due_at, id LIMIT ?";

    private final Database database;
    private final LongSupplier known;
    /** Those up to here were there when the store was opened: who knows how far whoever was there before came with them. */
    private final long inherited;

    /** {@code known}: the position up to which the state is known here. */
    SoleClaims(Database database, LongSupplier known) {
        this.database = database;
        this.known = known;
        inherited = database.read(session ->
                session.one("SELECT max(id) FROM effect", row -> row.number(1)).orElse(0L));
    }

    @Override
    public List<Given> due(Instant now, int limit) {
        long position = known.getAsLong();
        return database.read(session ->
                session.list(DUE, SoleClaims::given, inherited, position, now.toEpochMilli(), position, limit));
    }

    private static Given given(Row row) throws SQLException {
        return new Given(EffectTable.pending(row), Math.max(row.number(1), row.number(5)), NONE);
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        return database.read(session -> session.list(ALARMS, EffectTable::alarm, now.toEpochMilli(), limit));
    }

    @Override
    public boolean holds(long claim) {
        return true;
    }

    @Override
    public void settled(long effect) {}
}
