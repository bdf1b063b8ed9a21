package dev.muster.storage;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.EventCodec;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Folds the state from the record. */
final class Folding {
    /**
     * Kinds that change nothing of an incident but its version, and that are most of any record. They are passed over when
     * everything is folded, unless one stands last.
     */
    static final Set<String> IDLE = Set.of("message-recorded", "message-deleted", "logged");

    private static final String COLUMNS =
            " entry.stream, sequence, occurred_at, written_at, recorded_at, actor, kind, details, words, why, hash ";
    private static final String IS_IDLE = " kind IN ('" + String.join("', '", IDLE) + "') ";

    private Streams streams = Streams.EMPTY;
    private final Map<String, PersonId> people = new HashMap<>();

    private Folding() {}

    /**
     * Every stream. Refuses a store in which one does not end where it should: the next entry would cover the traces.
     */
    static Moment all(String store, Session session) throws SQLException {
        try {
            Streams streams = asItStands(session);
            List<Head> heads = session.list("SELECT stream, sequence, hash FROM stream", Head::of);
            for (Head head : heads) {
                if (!head.isOf(streams)) throw damaged(store, head.stream + " does not end with its E" + head.sequence);
            }
            if (heads.size() < streams.all().size()) throw damaged(store, "it is not known where an incident ends");
            return new Moment(streams, EntryTable.lastPosition(session));
        } catch (IllegalArgumentException e) {
            throw new StoreDamagedException(store, String.valueOf(e.getMessage()), e);
        }
    }

    private static StoreDamagedException damaged(String store, String finding) {
        return new StoreDamagedException(store, finding, null);
    }

    private record Head(IncidentId stream, long sequence, String hash) {
        static Head of(Row row) throws SQLException {
            return new Head(
                    new IncidentId(row.text(1)), row.number(2), HexFormat.of().formatHex(row.bytes(3)));
        }

        boolean isOf(Streams streams) {
            return streams.version(stream) == sequence && streams.head(stream).equals(hash);
        }
    }

    /** Every stream, whatever it ends with: for looking at a store that may have been tampered with. */
    static Streams asItStands(Session session) throws SQLException {
        Folding folding = new Folding();
        session.each("SELECT" + COLUMNS + "FROM entry WHERE NOT" + IS_IDLE + "ORDER BY position", folding::apply);
        session.each(
                "SELECT" + COLUMNS
                        + "FROM (SELECT stream, max(sequence) AS sequence FROM entry GROUP BY stream) AS last"
                        + " JOIN entry USING (stream, sequence) WHERE" + IS_IDLE,
                folding::apply);
        return folding.streams;
    }

    /** That stream alone, up to an entry. */
    static Streams one(Session session, IncidentId stream, long upTo) throws SQLException {
        Folding folding = new Folding();
        session.each(
                "SELECT" + COLUMNS + "FROM entry WHERE stream = ? AND sequence <= ? ORDER BY sequence",
                folding::apply,
                stream.value(),
                upTo);
        return folding.streams;
    }

    private void apply(Row row) throws SQLException {
        Fact fact = new Fact(
                row.number(2),
                row.moment(3),
                row.moment(4),
                people.computeIfAbsent(row.text(6), PersonId::of),
                EventCodec.read(row.text(7), row.text(8), row.text(9)),
                row.perhapsText(10));
        streams =
                streams.with(new IncidentId(row.text(1)), fact, HexFormat.of().formatHex(row.bytes(11)), row.moment(5));
    }
}
