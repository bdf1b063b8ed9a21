package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Chain;
import dev.muster.timeline.ChainLink;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Seal;
import dev.muster.timeline.TimelineEntry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code entry} and, since they always change together, {@code stream}. */
final class EntryTable {
    private static final String COLUMNS =
            "position, stream, sequence, occurred_at, written_at, recorded_at, actor, source,"
                    + " kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment,"
                    + " previous_hash, hash";

    /** Every entry of a stream, in order, as {@link #link} reads it. */
    static final String OF_STREAM = "SELECT " + COLUMNS + " FROM entry WHERE stream = ? ORDER BY sequence";

    private static final HexFormat HEX = HexFormat.of();

    private EntryTable() {}

    static void insert(Session session, Chain.Sealed sealed) throws SQLException {
        TimelineEntry entry = sealed.entry();
        Seal seal = entry.seal();
        PreparedStatement row = session.prepare("INSERT INTO entry (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        row.setLong(1, entry.position());
        row.setString(2, entry.stream().value());
        row.setLong(3, entry.sequence());
        row.setLong(4, entry.occurredAt().toEpochMilli());
        row.setLong(5, entry.writtenAt().toEpochMilli());
        row.setLong(6, entry.recordedAt().toEpochMilli());
        row.setString(7, entry.actor().value());
        row.setString(8, entry.source());
        row.setString(9, sealed.kind());
        row.setString(10, sealed.details());
        row.setString(11, sealed.words());
        row.setString(12, entry.text());
        row.setString(13, entry.why().orElse(null));
        row.setString(14, entry.typed().orElse(null));
        row.setBytes(15, bytes(seal.actorSalt()));
        row.setBytes(16, bytes(seal.wordsSalt()));
        row.setBytes(17, HEX.parseHex(seal.actorCommitment()));
        row.setBytes(18, HEX.parseHex(seal.wordsCommitment()));
        row.setBytes(19, HEX.parseHex(seal.previousHash()));
        row.setBytes(20, HEX.parseHex(seal.hash()));
        row.executeUpdate();
    }

    static void setHead(Session session, IncidentId stream, long sequence, String hash) throws SQLException {
        session.run(
                "INSERT INTO stream (stream, sequence, hash) VALUES (?, ?, ?) ON CONFLICT (stream)"
                        + " DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash",
                stream.value(),
                sequence,
                HEX.parseHex(hash));
    }

    /** Writes what is left of an entry after something was erased from it. */
    static void erase(Session session, TimelineEntry rest) throws SQLException {
        session.run(
                "UPDATE entry SET actor = ?, words = ?, text = ?, why = ?, typed = ?, actor_salt = ?, words_salt = ?"
                        + " WHERE stream = ? AND sequence = ?",
                rest.actor().value(),
                EventCodec.words(rest.event()),
                rest.text(),
                rest.why().orElse(null),
                rest.typed().orElse(null),
                bytes(rest.seal().actorSalt()),
                bytes(rest.seal().wordsSalt()),
                rest.stream().value(),
                rest.sequence());
    }

    static List<TimelineEntry> read(Session session, IncidentId stream, long afterSequence, int limit)
            throws SQLException {
        return session.list(
                "SELECT " + COLUMNS + " FROM entry WHERE stream = ? AND sequence > ? ORDER BY sequence LIMIT ?",
                EntryTable::entry,
                stream.value(),
                afterSequence,
                limit);
    }

    static List<TimelineEntry> readAfter(Session session, long position, int limit) throws SQLException {
        return session.list(
                "SELECT " + COLUMNS + " FROM entry WHERE position > ? ORDER BY position LIMIT ?",
                EntryTable::entry,
                position,
                limit);
    }

    static long lastPosition(Session session) throws SQLException {
        return session.one("SELECT coalesce(max(position), 0) FROM entry", row -> row.getLong(1))
                .orElse(0L);
    }

    /** The entry as it stands there, not yet understood. */
    static ChainLink link(ResultSet row) throws SQLException {
        return new ChainLink(
                row.getString(2),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                Optional.ofNullable(row.getString(13)),
                Optional.ofNullable(row.getString(14)),
                new Seal(
                        hex(row.getBytes(15)),
                        hex(row.getBytes(16)),
                        HEX.formatHex(row.getBytes(17)),
                        HEX.formatHex(row.getBytes(18)),
                        HEX.formatHex(row.getBytes(19)),
                        HEX.formatHex(row.getBytes(20))));
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        ChainLink link = link(row);
        return new TimelineEntry(
                new IncidentId(link.stream()),
                link.sequence(),
                row.getLong(1),
                link.occurredAt(),
                link.writtenAt(),
                link.recordedAt(),
                PersonId.of(link.actor()),
                link.source(),
                EventCodec.read(link.kind(), link.details(), link.words()),
                link.text(),
                link.why(),
                link.typed(),
                link.seal());
    }

    private static byte @Nullable [] bytes(Optional<String> hex) {
        return hex.map(HEX::parseHex).orElse(null);
    }

    private static Optional<String> hex(byte @Nullable [] bytes) {
        return Optional.ofNullable(bytes).map(HEX::formatHex);
    }
}
