package dev.muster.storage;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.timeline.TimelineEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every incident as it stands at a position of the record. */
record Moment(Streams streams, long position) {
    private static final int PAGE = 500;

    /** The moment of the last entry, with everything that was written since this one, by whomever. */
    Moment caughtUp(Session session) throws SQLException {
        Moment reached = this;
        Set<IncidentId> erased = new TreeSet<>();
        List<TimelineEntry> page;
        do {
            page = EntryTable.readAfter(session, reached.position, PAGE);
            for (TimelineEntry entry : page) {
                reached = reached.with(entry);
                if (erases(entry.event())) erased.add(entry.stream());
            }
        } while (page.size() == PAGE);
        return reached.foldedAnew(erased, session);
    }

    private Moment with(TimelineEntry entry) {
        Streams next = streams.with(entry.stream(), entry.fact(), entry.seal().hash(), entry.recordedAt());
        return new Moment(next, entry.position());
    }

    private static boolean erases(IncidentEvent event) {
        return event instanceof Redacted || event instanceof TalkExpired || event instanceof PersonalDataErased;
    }

    private Moment foldedAnew(Set<IncidentId> erased, Session session) throws SQLException {
        Streams next = streams;
        for (IncidentId stream : erased) {
            next = next.with(Folding.one(session, stream, streams.version(stream))
                    .find(stream)
                    .orElseThrow());
        }
        return new Moment(next, position);
    }
}
