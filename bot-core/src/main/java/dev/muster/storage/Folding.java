package dev.muster.storage;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.EventCodec;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folds the state from the record. */
final class Folding {
    /**
     * Kinds that change nothing of an incident but its version, and that are most of any record. They are passed over when
     * everything is folded, unless one stands last.
     */
    static final Set<String> IDLE =
            Set.of("message-recorded", "message-edited", "message-deleted", "message-promoted", "logged");

    private static final String COLUMNS =
            " entry.stream, sequence, occurred_at, written_at, recorded_at, actor, kind, details, words, why, hash ";
    private static final String IS_IDLE = " kind IN ('" + String.join("', '", IDLE) + "') ";

    private Streams streams = Streams.EMPTY;
    private final Map<String, PersonId> people = new HashMap<>();

    private Folding() {}

    /**
     * Every stream. Refuses a store in which one does not end where it should: the next entry would cover the traces.
     */
    static Streams all(Path file, Session session) throws SQLException {
        try {
            Streams streams = asItStands(session);
            List<Head> heads = session.list("SELECT stream, sequence, hash FROM stream", Head::of);
            for (Head head : heads) {
                if (!head.isOf(streams)) throw damaged(file, head.stream + " does not end with its E" + head.sequence);
            }
            if (heads.size() < streams.all().size()) throw damaged(file, "it is not known where an incident ends");
            return streams;
        } catch (IllegalArgumentException e) {
            throw new StoreDamagedException(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static StoreDamagedException damaged(Path file, String finding) {
        return new StoreDamagedException(file, finding, null);
    }

    private record Head(IncidentId stream, long sequence, String hash) {
        static Head of(ResultSet row) throws SQLException {
            return new Head(
                    new IncidentId(row.getString(1)),
                    row.getLong(2),
                    HexFormat.of().formatHex(row.getBytes(3)));
        }

        boolean isOf(Streams streams) {
            return streams.version(stream) == sequence && streams.head(stream).equals(hash);
        }
    }

    /** Every stream, whatever it ends with: for looking at a store that may have been tampered with. */
    static Streams asItStands(Session session) throws SQLException {
        Folding folding = new Folding();
        folding.apply(session.prepare("SELECT" + COLUMNS + "FROM entry WHERE NOT" + IS_IDLE + "ORDER BY position"));
        folding.apply(session.prepare("SELECT" + COLUMNS
                + "FROM (SELECT stream, max(sequence) AS sequence FROM entry GROUP BY stream) AS last"
                + " JOIN entry USING (stream, sequence) WHERE" + IS_IDLE));
        return folding.streams;
    }

    /** That stream alone. */
    static Streams one(Session session, IncidentId stream) throws SQLException {
        PreparedStatement query = session.prepare("SELECT" + COLUMNS + "FROM entry WHERE stream = ? ORDER BY sequence");
        query.setString(1, stream.value());
        Folding folding = new Folding();
        folding.apply(query);
        return folding.streams;
    }

    private void apply(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Fact fact = new Fact(
                        row.getLong(2),
                        Instant.ofEpochMilli(row.getLong(3)),
                        Instant.ofEpochMilli(row.getLong(4)),
                        people.computeIfAbsent(row.getString(6), PersonId::of),
                        EventCodec.read(row.getString(7), row.getString(8), row.getString(9)),
                        Optional.ofNullable(row.getString(10)));
                streams = streams.with(
                        new IncidentId(row.getString(1)),
                        fact,
                        HexFormat.of().formatHex(row.getBytes(11)),
                        Instant.ofEpochMilli(row.getLong(5)));
            }
        }
    }
}
