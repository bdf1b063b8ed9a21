package dev.muster.storage;

import dev.muster.ports.EffectStore.PendingAlarm;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * What is due and no living replica has taken on. It is taken on under this one's lease, written down before it is begun; whose
 * lease is over, of that one it may be taken.
 */
final class LeasedClaims implements Claims {
    private static final String IS_FREE = " AND EXISTS (SELECT 1 FROM live WHERE live.id = ?)"
            + " AND (claimed_by IS NULL OR claimed_by NOT IN (SELECT live.id FROM live))";
    private static final String LIVE = "live (id) AS (SELECT id FROM replica WHERE lease_until > clock_timestamp())";
    private static final String TAKE_EFFECTS = EffectTable.FIRSTS + ", " + LIVE
            + ", free AS (SELECT effect.id, claimed_by AS before, " + EffectTable.COVERED
            + " AS covered FROM effect WHERE "
            + EffectTable.MAY_RUN + IS_FREE + " ORDER BY rank, effect.id LIMIT ? FOR UPDATE OF effect SKIP LOCKED)"
            + " UPDATE effect SET claimed_by = ? FROM free WHERE effect.id = free.id RETURNING effect.id, effect.effect,"
            + " attempts, CASE WHEN attempts > 0 OR before IS NOT NULL THEN 1 ELSE 0 END, coalesce(covered, 0)";
    private static final String TAKE_ALARMS = "WITH " + LIVE
            + ", free AS (SELECT alarm.id FROM alarm WHERE due_at <= ?" + IS_FREE
            + " ORDER BY due_at, alarm.id LIMIT ? FOR UPDATE OF alarm SKIP LOCKED)"
            + " UPDATE alarm SET claimed_by = ? FROM free WHERE alarm.id = free.id";
    private static final String MY_ALARMS = "SELECT id, incident, due_at, wakeup FROM alarm"
            + " WHERE claimed_by = ? AND due_at <= ? ORDER BY due_at, id LIMIT ?";

    private static final Comparator<Given> MOST_URGENT_FIRST = Comparator.<Given>comparingInt(
                    given -> given.pending().effect().urgency().rank())
            .thenComparingLong(given -> given.pending().id());

    private final PostgresDatabase database;
    private final ReplicaLease lease;
    private final LongSupplier known;
    private final Map<Long, Given> mine = new ConcurrentHashMap<>();

    /** {@code known}: the position up to which the state is known here. */
    LeasedClaims(PostgresDatabase database, ReplicaLease lease, LongSupplier known) {
        this.database = database;
        this.lease = lease;
        this.known = known;
    }

    @Override
    public List<Given> due(Instant now, int limit) {
        long claim = lease.id();
        if (!lease.holds(claim)) return List.of();
        mine.values().removeIf(given -> given.claim() != claim);
        int more = limit - mine.size();
        if (more > 0)
            for (Given given : take(now, more, claim)) mine.put(given.pending().id(), given);
        List<Given> due = new ArrayList<>(mine.values());
        due.sort(MOST_URGENT_FIRST);
        return due.subList(0, Math.min(due.size(), limit));
    }

    private List<Given> take(Instant now, int limit, long claim) {
        long position = known.getAsLong();
        return database.change(session -> session.list(
                TAKE_EFFECTS, row -> given(row, claim), position, now.toEpochMilli(), position, claim, limit, claim));
    }

    private static Given given(Row row, long claim) throws SQLException {
        return new Given(EffectTable.pending(row), Math.max(row.number(1), row.number(5)), claim);
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        long claim = lease.id();
        if (!lease.holds(claim)) return List.of();
        return database.change(session -> {
            session.run(TAKE_ALARMS, now.toEpochMilli(), claim, limit, claim);
            return session.list(MY_ALARMS, EffectTable::alarm, claim, now.toEpochMilli(), limit);
        });
    }

    @Override
    public boolean holds(long claim) {
        return lease.holds(claim);
    }

    @Override
    public void settled(long effect) {
        mine.remove(effect);
    }
}
