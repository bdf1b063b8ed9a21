package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which deliveries were taken: the tables {@code delivery} and {@code answer}, and the index on them that is kept in memory,
 * 18 to 36 bytes a delivery. For the writer's thread alone.
 */
final class Deliveries {
    private final DeliveryIndex index = new DeliveryIndex();
    private final Map<String, Taken> ahead = new HashMap<>();
    private long last;
    private long committed;

    private record Taken(long number, String answer) {}

    Deliveries(Session session) throws SQLException {
        readOn(session);
    }

    /** Takes note of those that were taken since, by whomever. */
    void readOn(Session session) throws SQLException {
        session.each("SELECT number, id FROM delivery WHERE number > ? ORDER BY number", this::note, committed);
        committed = last;
    }

    private void note(Row row) throws SQLException {
        last = row.number(1);
        index.add(row.text(2), last);
    }

    /** The number of the last one, were it a moment ago in the same group. */
    long last() {
        return last;
    }

    /** What was answered to that delivery, if it was taken before, were it a moment ago in the same group. */
    Optional<String> answer(Session session, String id) throws SQLException {
        Taken justNow = ahead.get(id);
        if (justNow != null) return Optional.of(justNow.answer);
        for (long number : index.candidates(id)) {
            Optional<String> answer = session.one(
                    "SELECT answer FROM delivery JOIN answer ON delivery = number WHERE number = ? AND id = ?",
                    row -> row.text(1),
                    number,
                    id);
            if (answer.isPresent()) return answer;
        }
        return Optional.empty();
    }

    void add(Session session, String id, String answer, Instant at) throws SQLException {
        last++;
        session.add("INSERT INTO delivery (number, id, recorded_at) VALUES (?, ?, ?)", last, id, at.toEpochMilli());
        session.add("INSERT INTO answer (delivery, answer) VALUES (?, ?)", last, answer);
        ahead.put(id, new Taken(last, answer));
    }

    void committed() {
        ahead.forEach((id, taken) -> index.add(id, taken.number));
        ahead.clear();
        committed = last;
    }

    void rolledBack() {
        ahead.clear();
        last = committed;
    }

    /**
     * Answers repeat what was said, so words that are erased have to go from them too. Whatever repeats words of an incident names
     * the incident. That a delivery was taken stays known.
     */
    void forgetAnswers(Session session, Set<IncidentId> about) throws SQLException {
        for (IncidentId incident : about) {
            Pattern name = Pattern.compile("(?<!\\w)" + incident + "(?!\\w)");
            for (Taken given : naming(session, incident)) {
                if (name.matcher(given.answer()).find()) {
                    session.run("UPDATE answer SET answer = '' WHERE delivery = ?", given.number());
                }
            }
            ahead.replaceAll(
                    (id, taken) -> name.matcher(taken.answer()).find() ? new Taken(taken.number(), "") : taken);
        }
    }

    private static List<Taken> naming(Session session, IncidentId incident) throws SQLException {
        return session.list(
                "SELECT delivery, answer FROM answer WHERE answer LIKE ?",
                row -> new Taken(row.number(1), row.text(2)),
                "%" + incident + "%");
    }
}
