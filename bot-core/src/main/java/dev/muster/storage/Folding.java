package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;

/** Folds the state from the record. */
final class Folding {
    private Streams streams = Streams.EMPTY;

    private Folding() {}

    /**
     * Every stream. Refuses a store in which one does not end where it should: the next entry would cover the traces.
     */
    static Streams all(Path file, Session session) throws SQLException {
        try {
            Streams streams = of(session, Optional.empty());
            Optional<String> loose = session.list("SELECT stream, sequence, hash FROM stream", Head::of).stream()
                    .filter(head -> !head.isOf(streams))
                    .map(head -> head.stream + " does not end with its E" + head.sequence)
                    .findFirst();
            if (loose.isPresent()) throw new StoreDamagedException(file, loose.get(), null);
            return streams;
        } catch (IllegalArgumentException e) {
            throw new StoreDamagedException(file, String.valueOf(e.getMessage()), e);
        }
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
        return of(session, Optional.empty());
    }

    /** That stream alone. */
    static Streams one(Session session, IncidentId stream) throws SQLException {
        return of(session, Optional.of(stream));
    }

    private static Streams of(Session session, Optional<IncidentId> only) throws SQLException {
        Folding folding = new Folding();
        EntryTable.fold(
                session,
                only,
                (stream, fact, hash, recordedAt) ->
                        folding.streams = folding.streams.with(stream, fact, hash, recordedAt));
        return folding.streams;
    }
}
