package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.timeline.ChainHead;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.ChainReport.Flaw;
import dev.muster.timeline.ChainVerifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Checks the record as it stands in the database, as of one moment, while others write: chains, where they end, and signed
 * heads, which must be signed with the store's own key.
 */
public final class StoreVerifier {
    private final Database database;
    private final String publicKey;

    StoreVerifier(Database database, String publicKey) {
        this.database = database;
        this.publicKey = publicKey;
    }

    /** One incident. One that is not in the store at all has an intact record of no entries. */
    public ChainReport verify(IncidentId incident) {
        return database.snapshot(session -> verify(session, incident.value()));
    }

    /**
     * Every incident, by name; last, under the name {@code store}, whether entries are missing that no incident misses: all
     * of an incident's entries removed together with its head leave a hole in the positions.
     */
    public List<ChainReport> verifyAll() {
        return database.snapshot(session -> {
            List<String> streams = session.list(
                    "SELECT stream FROM stream UNION SELECT stream FROM entry ORDER BY stream", row -> row.text(1));
            List<ChainReport> reports = new ArrayList<>();
            for (String stream : streams) reports.add(verify(session, stream));
            reports.add(positions(session));
            return reports;
        });
    }

    private ChainReport verify(Session session, String stream) throws SQLException {
        ChainVerifier verifier = new ChainVerifier(stream, Optional.of(publicKey));
        session.each(EntryTable.OF_STREAM, row -> verifier.accept(EntryTable.link(row)), stream);
        return verifier.finish(Optional.of(head(session, stream)));
    }

    /** Without a row the stream must be empty. */
    private static ChainHead head(Session session, String stream) throws SQLException {
        return session.one(
                        "SELECT sequence, hash FROM stream WHERE stream = ?",
                        row -> new ChainHead(
                                stream, row.number(1), HexFormat.of().formatHex(row.bytes(2))),
                        stream)
                .orElse(ChainHead.none(stream));
    }

    private static ChainReport positions(Session session) throws SQLException {
        long entries =
                session.one("SELECT count(*) FROM entry", row -> row.number(1)).orElse(0L);
        Optional<Long> hole = session.one(
                "SELECT position + 1 FROM entry WHERE position < (SELECT max(position) FROM entry)"
                        + " AND NOT EXISTS (SELECT 1 FROM entry next WHERE next.position = entry.position + 1)"
                        + " UNION ALL SELECT 1 WHERE (SELECT min(position) FROM entry) > 1 ORDER BY 1 LIMIT 1",
                row -> row.number(1));
        return new ChainReport(
                "store",
                entries,
                hole.map(position -> new Flaw(
                        position,
                        "Entry " + position + " of the store is missing: it was removed with its incident.")));
    }
}
