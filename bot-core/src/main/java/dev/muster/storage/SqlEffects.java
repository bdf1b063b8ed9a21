package dev.muster.storage;

import dev.muster.ports.EffectStore;
import dev.muster.storage.Claims.Given;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Effects and timers in a database. Each change shares its commit with whatever else is being written at the moment. What was
 * taken over by another process is left alone: every change names the claim.
 */
final class SqlEffects implements EffectStore {
    private static final String IS_MINE = " WHERE id = ? AND coalesce(claimed_by, 0) = ?";

    private final GroupWriter writer;
    private final Claims claims;
    private final Map<Long, Given> given = new ConcurrentHashMap<>();

    /** Something written in the next group. */
    private interface Change {
        void in(Session session) throws SQLException;
    }

    SqlEffects(GroupWriter writer, Claims claims) {
        this.writer = writer;
        this.claims = claims;
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        List<Given> due = claims.due(now, limit);
        // What came while it is under way was not seen by it, and so is not covered by it either.
        due.forEach(each -> given.merge(
                each.pending().id(), each, (before, again) -> before.claim() == again.claim() ? before : again));
        return due.stream().map(Given::pending).toList();
    }

    @Override
    public boolean holds(long effect) {
        return claims.holds(claim(effect));
    }

    private long claim(long effect) {
        Given known = given.get(effect);
        return known == null ? Claims.NONE : known.claim();
    }

    @Override
    public void done(long effect) {
        long claim = claim(effect);
        durably(session -> {
            Given known = given.get(effect);
            if (known != null && known.lastCovered() > effect) cover(session, known);
            session.add("DELETE FROM effect" + IS_MINE, effect, claim);
        });
        settled(effect);
    }

    private void settled(long effect) {
        given.remove(effect);
        claims.settled(effect);
    }

    private static void cover(Session session, Given card) throws SQLException {
        session.run(
                "DELETE FROM effect WHERE lane = ? AND kind = 'show-card' AND parked = 0 AND id > ? AND id <= ?"
                        + " AND EXISTS (SELECT 1 FROM effect AS first WHERE first.id = ? AND coalesce(first.claimed_by, 0) = ?)",
                card.pending().effect().lane(),
                card.pending().id(),
                card.lastCovered(),
                card.pending().id(),
                card.claim());
    }

    @Override
    public void retry(long effect, Instant notBefore, String problem) {
        long claim = claim(effect);
        durably(session -> session.add(
                "UPDATE effect SET attempts = attempts + 1, not_before = ?, problem = ?, claimed_by = NULL" + IS_MINE,
                notBefore.toEpochMilli(),
                problem,
                effect,
                claim));
        settled(effect);
    }

    @Override
    public void park(long effect, String problem) {
        long claim = claim(effect);
        durably(session -> session.add(
                "UPDATE effect SET attempts = attempts + 1, parked = 1, problem = ?" + IS_MINE,
                problem,
                effect,
                claim));
        settled(effect);
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        return claims.alarmsDue(now, limit);
    }

    @Override
    public void dismiss(long alarm) {
        durably(session -> session.add("DELETE FROM alarm WHERE id = ?", alarm));
    }

    private void durably(Change change) {
        writer.await(session -> {
            change.in(session);
            return true;
        });
    }
}
