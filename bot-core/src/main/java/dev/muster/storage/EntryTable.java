package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Chain;
import dev.muster.timeline.ChainLink;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Seal;
import dev.muster.timeline.TimelineEntry;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code entry} and, since they always change together, {@code stream}. */
final class EntryTable {
    static final String COLUMNS = "position, stream, sequence, occurred_at, written_at, recorded_at, actor, source,"
            + " kind, details, words, text, why, typed, actor_salt, words_salt, actor_commitment, words_commitment,"
            + " previous_hash, hash";

    private static final String INSERT =
            "INSERT INTO entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Every entry of a stream, in order, as {@link #link} reads it. */
    static final String OF_STREAM = "SELECT " + COLUMNS + " FROM entry WHERE stream = ? ORDER BY sequence";

    private static final HexFormat HEX = HexFormat.of();

    private EntryTable() {}

    static void insert(Session session, Chain.Sealed sealed) throws SQLException {
        TimelineEntry entry = sealed.entry();
        Seal seal = entry.seal();
        session.add(
                INSERT,
                entry.position(),
                entry.stream().value(),
                entry.sequence(),
                entry.occurredAt().toEpochMilli(),
                entry.writtenAt().toEpochMilli(),
                entry.recordedAt().toEpochMilli(),
                entry.actor().value(),
                entry.source(),
                sealed.kind(),
                sealed.details(),
                sealed.words(),
                entry.text(),
                entry.why().orElse(null),
                entry.typed().orElse(null),
                bytes(seal.actorSalt()),
                bytes(seal.wordsSalt()),
                HEX.parseHex(seal.actorCommitment()),
                HEX.parseHex(seal.wordsCommitment()),
                HEX.parseHex(seal.previousHash()),
                HEX.parseHex(seal.hash()));
    }

    static void setHead(Session session, IncidentId stream, long sequence, String hash) throws SQLException {
        session.add(
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
        return session.one("SELECT coalesce(max(position), 0) FROM entry", row -> row.number(1))
                .orElse(0L);
    }

    /** The entry as it stands there, not yet understood. */
    static ChainLink link(Row row) throws SQLException {
        return new ChainLink(
                row.text(2),
                row.number(3),
                row.moment(4),
                row.moment(5),
                row.moment(6),
                row.text(7),
                row.text(8),
                row.text(9),
                row.text(10),
                row.text(11),
                row.text(12),
                row.perhapsText(13),
                row.perhapsText(14),
                new Seal(
                        hex(row.perhapsBytes(15)),
                        hex(row.perhapsBytes(16)),
                        HEX.formatHex(row.bytes(17)),
                        HEX.formatHex(row.bytes(18)),
                        HEX.formatHex(row.bytes(19)),
                        HEX.formatHex(row.bytes(20))));
    }

    private static TimelineEntry entry(Row row) throws SQLException {
        ChainLink link = link(row);
        return new TimelineEntry(
                new IncidentId(link.stream()),
                link.sequence(),
                row.number(1),
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
