package dev.muster.storage;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Incidents.RecordedMessage;
import dev.muster.timeline.TimelineEntry;
import java.sql.SQLException;
import java.util.Optional;

/** The table {@code message}: where on record a chat message is. */
final class MessageTable {
    private MessageTable() {}

    static Optional<RecordedMessage> find(Session session, MessageRef message) throws SQLException {
        return session.one(
                "SELECT entry.stream, entry.sequence, entry.actor FROM message JOIN entry USING (position)"
                        + " WHERE room = ? AND message = ?",
                row -> new RecordedMessage(new IncidentId(row.text(1)), row.number(2), PersonId.of(row.text(3))),
                message.room(),
                message.message());
    }

    /** The first entry about a message is the one that counts. */
    static void note(Session session, TimelineEntry entry) throws SQLException {
        if (!(entry.event() instanceof MessageRecorded recorded)) return;
        session.add(
                "INSERT INTO message (room, message, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                recorded.message().room(),
                recorded.message().message(),
                entry.position());
    }
}
