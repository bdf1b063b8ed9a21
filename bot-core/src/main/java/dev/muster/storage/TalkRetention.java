package dev.muster.storage;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.domain.incident.RecordEvent.TalkExpired;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Clock;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Narrator;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the words out of messages that nobody put on the timeline, once their incident has been closed for as long as the practice
 * says. An entry says so; who spoke when stays, and so does everything that was done, decided or promoted. The chain stays valid.
 */
public final class TalkRetention {
    private static final Logger LOG = LoggerFactory.getLogger(TalkRetention.class);
    private static final int PAGE = 500;

    private final Timeline timeline;
    private final Clock clock;
    /** Up to where a closed incident was looked through and had nothing left, so that it is not read again. */
    private final Map<IncidentId, Long> done = new ConcurrentHashMap<>();

    /** On that record. */
    public TalkRetention(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Returns when it is done; what cannot be done now is left for the next time. How many messages lost their words. */
    public int apply(Duration keptFor) {
        Instant closedBefore = clock.now().minus(keptFor);
        return timeline.committed().all().stream()
                .filter(incident ->
                        endedAt(incident).filter(closedBefore::isAfter).isPresent())
                .filter(incident -> done.getOrDefault(incident.id(), 0L) < incident.version())
                .mapToInt(this::apply)
                .sum();
    }

    private static Optional<Instant> endedAt(Incident incident) {
        return switch (incident.phase()) {
            case Phase.Closed closed -> Optional.of(closed.at());
            case Phase.Merged merged -> Optional.of(merged.at());
            case Phase.Open ignored -> Optional.empty();
            case Phase.Resolved ignored -> Optional.empty();
        };
    }

    private int apply(Incident incident) {
        List<Long> entries = expired(incident);
        if (entries.isEmpty()) {
            done.put(incident.id(), incident.version());
            return 0;
        }
        try {
            timeline.record(
                            "talk-expired:" + incident.id() + ":" + incident.version(),
                            incidents -> verdict(incident, incidents.find(incident.id()), entries))
                    .join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof NotRecordedException)) throw e;
            LOG.warn("Messages of {} outlive their time a little: {}", incident.id(), e.getMessage());
            return 0;
        }
        return entries.size();
    }

    /** Only on the very record that was looked through: what came since may have put a message on the timeline. */
    private Verdict verdict(Incident seen, Optional<Incident> now, List<Long> entries) {
        if (now.map(Incident::version)
                .filter(version -> version == seen.version())
                .isEmpty()) {
            return Verdict.answerOnly("");
        }
        TalkExpired expired = new TalkExpired(entries);
        Instant moment = clock.now();
        Fact fact = new Fact(seen.version() + 1, moment, moment, PersonId.MUSTER, expired, Optional.empty());
        Draft draft = new Draft(seen.id(), fact, "muster", Optional.empty(), Narrator.sentence(expired));
        List<Erasure> erasures =
                entries.stream().map(entry -> new Erasure(entry, false, true)).toList();
        return new Verdict(List.of(draft), List.of(), List.of(), Map.of(seen.id(), erasures), "");
    }

    private List<Long> expired(Incident incident) {
        Map<Long, Long> saying = new TreeMap<>();
        Set<Long> promoted = new HashSet<>();
        long after = 0;
        while (after < incident.version()) {
            List<TimelineEntry> page = timeline.read(incident.id(), after, PAGE);
            for (TimelineEntry entry : page) note(entry, saying, promoted);
            after = page.isEmpty() ? incident.version() : page.getLast().sequence();
        }
        return saying.entrySet().stream()
                .filter(said -> !promoted.contains(said.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code saying}: by an entry that has words, the entry of the message they belong to. */
    private static void note(TimelineEntry entry, Map<Long, Long> saying, Set<Long> promoted) {
        if (entry.event() instanceof MessagePromoted promotion) promoted.add(promotion.entry());
        if (entry.wordsErased()) return;
        if (entry.event() instanceof MessageRecorded) saying.put(entry.sequence(), entry.sequence());
        if (entry.event() instanceof MessageEdited edited) saying.put(entry.sequence(), edited.entry());
    }
}
