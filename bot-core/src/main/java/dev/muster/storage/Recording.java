package dev.muster.storage;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.timeline.Chain;
import dev.muster.timeline.Draft;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One verdict on its way into the store. Everything that can be refused is refused before the first write: see
 * {@link GroupWriter.Work}.
 */
final class Recording {
    private final Verdict verdict;
    private final Instant now;
    private final List<Chain.Sealed> sealed = new ArrayList<>();
    private List<TimelineEntry> erased = List.of();
    private Streams streams;
    private long position;
    private String answer;

    Recording(Verdict verdict, Streams before, Instant now) {
        this.verdict = verdict;
        this.now = now.truncatedTo(ChronoUnit.MILLIS);
        streams = before;
        answer = verdict.answer();
    }

    /** Seals the drafts on top of what is there; refuses a draft that does not follow on. */
    Recording seal(long lastPosition, Supplier<String> salts) {
        position = lastPosition;
        for (Draft draft : verdict.drafts()) {
            IncidentId stream = draft.stream();
            long expected = streams.version(stream) + 1;
            if (draft.fact().sequence() != expected) {
                throw new NotRecordedException("Not recorded: " + stream + " has moved on (E"
                        + draft.fact().sequence() + " was to be written, E" + expected
                        + " is next). Please say it again.");
            }
            Instant recordedAt = streams.find(stream)
                    .map(Streams.Stream::recordedAt)
                    .filter(now::isBefore)
                    .orElse(now);
            Chain.Sealed entry = Chain.seal(draft, streams.head(stream), recordedAt, ++position, salts);
            sealed.add(entry);
            streams = streams.with(
                    stream, entry.entry().fact(), entry.entry().seal().hash(), recordedAt);
        }
        return this;
    }

    /** Works out what is left of entries that lose something; refuses what no draft of the verdict names. */
    Recording erase(Session session, Streams before) throws SQLException {
        SelfServiceTable.check(session, verdict.selfService());
        if (!verdict.erasures().isEmpty()) erased = Erasing.of(verdict, before).rests(session);
        return this;
    }

    /** Writes all of it but where the streams end now. The entries written, in order. */
    List<TimelineEntry> write(Session session) throws SQLException {
        for (Chain.Sealed entry : sealed) {
            EntryTable.insert(session, entry);
            MessageTable.note(session, entry.entry());
        }
        SelfServiceTable.insert(session, verdict.selfService());
        for (Effect effect : verdict.effects()) EffectTable.insert(session, effect, position);
        for (Alarm alarm : verdict.alarms()) EffectTable.insert(session, alarm);
        for (TimelineEntry rest : erased) EntryTable.erase(session, rest);
        if (isExpiry()) SqlLocalChat.empty(session, erased);
        for (IncidentId stream : verdict.erasures().keySet()) refold(session, stream);
        Optional<Traces> traces = Traces.of(verdict);
        if (traces.isPresent() && traces.get().erase(session) && answer.isEmpty()) {
            answer = traces.get().alias().value();
        }
        return sealed.stream().map(Chain.Sealed::entry).toList();
    }

    /** A redaction tells the chat platforms, our own among them; of what merely expired our own copy goes with it. */
    private boolean isExpiry() {
        return verdict.drafts().stream().anyMatch(draft -> draft.fact().event() instanceof TalkExpired);
    }

    private void refold(Session session, IncidentId stream) throws SQLException {
        streams = streams.with(Folding.one(session, stream, streams.version(stream))
                .find(stream)
                .orElseThrow());
    }

    /** How things stand after it. */
    Streams after() {
        return streams;
    }

    /** What is answered: for whoever only stood beside the incidents, who stands there now. */
    String answer() {
        return answer;
    }

    boolean erasesAnything() {
        return !erased.isEmpty() || verdict.forgotten().isPresent();
    }
}
