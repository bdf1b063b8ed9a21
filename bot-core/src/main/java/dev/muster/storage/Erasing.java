package dev.muster.storage;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.PersonalDataErased;
import dev.muster.domain.incident.RecordEvent.Redacted;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Eraser;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a verdict takes out of entries that were on record before it. */
final class Erasing {
    private final Verdict verdict;
    private final Streams before;

    private Erasing(Verdict verdict, Streams before) {
        this.verdict = verdict;
        this.before = before;
    }

    static Erasing of(Verdict verdict, Streams before) {
        return new Erasing(verdict, before);
    }

    /** What is left of each entry concerned. */
    List<TimelineEntry> rests(Session session) throws SQLException {
        List<TimelineEntry> rests = new ArrayList<>();
        for (var byStream : verdict.erasures().entrySet()) {
            for (Erasure erasure : byStream.getValue()) rests.add(rest(session, byStream.getKey(), erasure));
        }
        return rests;
    }

    private TimelineEntry rest(Session session, IncidentId stream, Erasure erasure) throws SQLException {
        IncidentEvent naming = naming(stream, erasure)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing in the verdict says that E" + erasure.entry() + " of " + stream + " loses anything"));
        if (erasure.entry() > before.version(stream)) {
            throw new IllegalArgumentException("E" + erasure.entry() + " of " + stream + " is not on record yet");
        }
        TimelineEntry entry =
                EntryTable.read(session, stream, erasure.entry() - 1, 1).getFirst();
        if (!(naming instanceof PersonalDataErased erased)) return Eraser.redact(entry);
        Forgotten forgotten = verdict.forgotten()
                .orElseThrow(() -> new IllegalArgumentException("the verdict does not say who is forgotten"));
        return Eraser.forget(entry, erasure, forgotten, PersonId.of(erased.alias()));
    }

    private Optional<IncidentEvent> naming(IncidentId stream, Erasure erasure) {
        return verdict.drafts().stream()
                .filter(draft -> draft.stream().equals(stream))
                .map(Draft::fact)
                .map(fact -> fact.event())
                .filter(event -> names(event, erasure))
                .findFirst();
    }

    private static boolean names(IncidentEvent event, Erasure erasure) {
        if (event instanceof PersonalDataErased erased) return erased.erasures().contains(erasure);
        if (!erasure.words() || erasure.actor()) return false;
        return switch (event) {
            case Redacted redacted -> redacted.entry() == erasure.entry();
            case TalkExpired expired -> expired.entries().contains(erasure.entry());
            default -> false;
        };
    }
}
