package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import java.sql.SQLException;
import java.util.Optional;

/** Folds the state from the record. */
final class Folding {
    private Streams streams = Streams.EMPTY;

    private Folding() {}

    /** Every stream. */
    static Streams all(Session session) throws SQLException {
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
