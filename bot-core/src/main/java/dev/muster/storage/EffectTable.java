package dev.muster.storage;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Wakeup;
import dev.muster.ports.EffectStore.Pending;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.timeline.json.Json;
import dev.muster.timeline.json.SealedJson;
import java.sql.SQLException;

/** The tables {@code effect} and {@code alarm}: what was decided and is still to come. */
final class EffectTable {
    private static final Json<Effect> EFFECTS = Json.of(Effect.class);
    private static final SealedJson<Effect> KINDS = SealedJson.of(Effect.class);
    private static final Json<Wakeup> WAKEUPS = Json.of(Wakeup.class);

    /** The first of each lane, found lane by lane: their number counts, not how much waits in them. */
    static final String FIRSTS = """
            WITH RECURSIVE lanes (lane) AS (
                SELECT min(lane) FROM effect WHERE parked = 0
                UNION ALL
                SELECT (SELECT min(lane) FROM effect WHERE parked = 0 AND lane > lanes.lane)
                FROM lanes WHERE lanes.lane IS NOT NULL
            ), firsts (id) AS (
                SELECT (SELECT min(id) FROM effect WHERE parked = 0 AND lane = lanes.lane) FROM lanes WHERE lane IS NOT NULL
            )
            """;

    /**
     * Those of them that may run now, given the moment and the position up to which the state is known here. An invitation and
     * a card need the place; others wait only until the room was tried once; the archive waits for both.
     */
    static final String MAY_RUN = """
            effect.id IN (SELECT id FROM firsts) AND effect.not_before <= ? AND effect.position <= ?
            AND NOT EXISTS (
                SELECT 1 FROM effect AS opening
                WHERE opening.incident = effect.incident AND opening.kind IN ('open-room', 'open-thread')
                AND opening.parked = 0 AND opening.id < effect.id AND opening.lane <> effect.lane
                AND (effect.kind IN ('invite', 'show-card') OR (opening.kind = 'open-room' AND opening.attempts = 0)))
            AND (effect.kind <> 'archive-room' OR NOT EXISTS (
                SELECT 1 FROM effect AS other
                WHERE other.incident = effect.incident AND other.kind IN ('invite', 'show-card')
                AND other.parked = 0 AND other.id < effect.id))
            """;

    /** The last card of that lane whose reason is known here: whoever shows the state as it is has shown it too. */
    static final String COVERED = """
            (SELECT max(same.id) FROM effect AS same WHERE same.lane = effect.lane AND same.parked = 0
                AND same.kind = 'show-card' AND effect.kind = 'show-card' AND same.position <= ?)
            """;

    private EffectTable() {}

    /** {@code id, effect, attempts, whether uncertain}. */
    static Pending pending(Row row) throws SQLException {
        return new Pending(row.number(1), EFFECTS.read(row.text(2)), row.count(3), row.count(4) > 0);
    }

    /** {@code position}: of the last entry that was decided with it. */
    static void insert(Session session, Effect effect, long position) throws SQLException {
        session.add(
                "INSERT INTO effect (lane, kind, effect, incident, rank, position) VALUES (?, ?, ?, ?, ?, ?)",
                effect.lane(),
                KINDS.kind(effect),
                EFFECTS.write(effect),
                effect.subject(),
                effect.urgency().rank(),
                position);
    }

    static void insert(Session session, Alarm alarm) throws SQLException {
        session.add(
                "INSERT INTO alarm (incident, due_at, wakeup) VALUES (?, ?, ?)",
                alarm.subject(),
                alarm.at().toEpochMilli(),
                WAKEUPS.write(alarm.wakeup()));
    }

    /** {@code id, incident, due_at, wakeup}. */
    static PendingAlarm alarm(Row row) throws SQLException {
        return new PendingAlarm(row.number(1), new Alarm(row.text(2), row.moment(3), WAKEUPS.read(row.text(4))));
    }
}
