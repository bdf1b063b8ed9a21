package dev.muster.console;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Seal;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** A record that tests write straight into. */
public final class FakeTimeline implements Timeline, Incidents {
    private final List<TimelineEntry> entries = new ArrayList<>();
    private final Map<IncidentId, Incident> folded = new TreeMap<>();
    private final List<Consumer<TimelineEntry>> followers = new CopyOnWriteArrayList<>();

    /** Appends a fact that was written when it happened. */
    public synchronized TimelineEntry add(
            IncidentId stream, Instant at, PersonId actor, IncidentEvent event, String text) {
        return add(stream, at, at, actor, event, text, Optional.empty(), Optional.empty());
    }

    /** Appends a fact. */
    public synchronized TimelineEntry add(
            IncidentId stream,
            Instant occurred,
            Instant written,
            PersonId actor,
            IncidentEvent event,
            String text,
            Optional<String> why,
            Optional<String> typed) {
        Incident before = folded.get(stream);
        Fact fact = new Fact(before == null ? 1 : before.version() + 1, occurred, written, actor, event, why);
        folded.put(stream, before == null ? Incident.begin(stream, fact) : before.apply(fact));
        String hash = "%064x".formatted(stream.number() * 1_000_003L + fact.sequence() * 7919);
        TimelineEntry entry = new TimelineEntry(
                stream,
                fact.sequence(),
                entries.size() + 1,
                occurred,
                written,
                written,
                actor,
                "console",
                event,
                text,
                why,
                typed,
                new Seal(Optional.of("00"), Optional.of("00"), "0", "0", head(stream), hash));
        entries.add(entry);
        followers.forEach(follower -> follower.accept(entry));
        return entry;
    }

    @Override
    public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        throw new AssertionError("the console writes through the desk only");
    }

    @Override
    public Incidents committed() {
        return this;
    }

    @Override
    public synchronized List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
        return entries.stream()
                .filter(entry -> entry.stream().equals(stream) && entry.sequence() > afterSequence)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower) {
        entries.stream().filter(entry -> entry.position() > afterPosition).forEach(follower);
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    @Override
    public synchronized Optional<Incident> find(IncidentId id) {
        return Optional.ofNullable(folded.get(id));
    }

    @Override
    public synchronized List<Incident> all() {
        return List.copyOf(folded.values());
    }

    @Override
    public synchronized String head(IncidentId id) {
        return entries.stream()
                .filter(entry -> entry.stream().equals(id))
                .reduce((first, second) -> second)
                .map(entry -> entry.seal().hash())
                .orElse("0".repeat(64));
    }

    @Override
    public synchronized Optional<RecordedMessage> message(MessageRef message) {
        return entries.stream()
                .filter(entry -> entry.event() instanceof MessageRecorded said
                        && said.message().equals(message))
                .findFirst()
                .map(entry -> new RecordedMessage(entry.stream(), entry.sequence(), entry.actor()));
    }
}
