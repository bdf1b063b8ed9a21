package dev.muster.storage;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Wakeup;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.timeline.json.Json;
import dev.muster.timeline.json.SealedJson;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** The tables {@code effect} and {@code alarm}: what was decided and is still to come. */
final class EffectTable {
    private static final Json<Effect> EFFECTS = Json.of(Effect.class);
    private static final SealedJson<Effect> KINDS = SealedJson.of(Effect.class);
    private static final Json<Wakeup> WAKEUPS = Json.of(Wakeup.class);

    private EffectTable() {}

    static void insert(Session session, Effect effect) throws SQLException {
        session.add(
                "INSERT INTO effect (lane, kind, effect) VALUES (?, ?, ?)",
                effect.lane(),
                KINDS.kind(effect),
                EFFECTS.write(effect));
    }

    static void insert(Session session, Alarm alarm) throws SQLException {
        session.add(
                "INSERT INTO alarm (incident, due_at, wakeup) VALUES (?, ?, ?)",
                alarm.incident().value(),
                alarm.at().toEpochMilli(),
                WAKEUPS.write(alarm.wakeup()));
    }

    /** The first of each lane, if its moment has come. */
    static List<Pending> due(Session session, Instant now, int limit) throws SQLException {
        return session.list(
                "SELECT id, effect, attempts FROM effect"
                        + " WHERE id IN (SELECT min(id) FROM effect WHERE parked = 0 GROUP BY lane)"
                        + " AND not_before <= ? ORDER BY id LIMIT ?",
                row -> new Pending(row.number(1), EFFECTS.read(row.text(2)), row.count(3)),
                now.toEpochMilli(),
                limit);
    }

    static void done(Session session, long id) throws SQLException {
        session.add("DELETE FROM effect WHERE id = ?", id);
    }

    static void retry(Session session, long id, Instant notBefore, String problem) throws SQLException {
        session.add(
                "UPDATE effect SET attempts = attempts + 1, not_before = ?, problem = ? WHERE id = ?",
                notBefore.toEpochMilli(),
                problem,
                id);
    }

    static void park(Session session, long id, String problem) throws SQLException {
        session.add("UPDATE effect SET attempts = attempts + 1, parked = 1, problem = ? WHERE id = ?", problem, id);
    }

    static List<PendingAlarm> alarmsDue(Session session, Instant now, int limit) throws SQLException {
        return session.list(
                "SELECT id, incident, due_at, wakeup FROM alarm WHERE due_at <= ? ORDER BY due_at, id LIMIT ?",
                row -> new PendingAlarm(
                        row.number(1),
                        new Alarm(new IncidentId(row.text(2)), row.moment(3), WAKEUPS.read(row.text(4)))),
                now.toEpochMilli(),
                limit);
    }

    static void dismiss(Session session, long id) throws SQLException {
        session.add("DELETE FROM alarm WHERE id = ?", id);
    }
}
