package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RecordEvent.Erasure;
import dev.muster.ports.Clock;
import dev.muster.ports.EffectStore;
import dev.muster.ports.Ids;
import dev.muster.ports.Signer;
import dev.muster.timeline.Chain;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** One process at work on a {@link MemoryDisk}: the rules of a store, in the fewest words. */
final class MemoryAccess implements Disk.Access {
    private final MemoryDisk disk;
    private final MemoryEffects effects;
    private final Clock clock;
    private final Ids ids;
    private final PlantedBugs bugs;
    private int recorded;
    private long number;
    private long known;
    private Map<IncidentId, MemoryDisk.Stream> view = Map.of();

    MemoryAccess(MemoryDisk disk, long number, Clock clock, Ids ids, PlantedBugs bugs) {
        this.disk = disk;
        this.number = number;
        effects = new MemoryEffects(disk, this, bugs);
        this.clock = clock;
        this.ids = ids;
        this.bugs = bugs;
        refresh();
    }

    /** The number under which this process works now. */
    long number() {
        return number;
    }

    /** Up to where this process knows the record. */
    long known() {
        return known;
    }

    @Override
    public void refresh() {
        known = disk.entries.size();
        view = new TreeMap<>(disk.streams);
    }

    @Override
    public void renew() {
        number = disk.leases.renewed(number);
    }

    @Override
    public void together(Runnable group) {
        recorded = 0;
        disk.together(group);
        refresh();
    }

    @Override
    public Receipt record(String deliveryId, Function<Incidents, Verdict> deliberation) {
        String answered = disk.answers.get(deliveryId);
        if (answered != null) return new Receipt(answered, true, List.of());
        int mark = disk.mark();
        try {
            Receipt receipt = write(deliveryId, deliberation.apply(looking(disk.streams)));
            if (bugs.has(PlantedBug.LOSES_ONE_OF_A_GROUP) && ++recorded == 2) disk.backTo(mark);
            return receipt;
        } catch (RuntimeException refused) {
            disk.backTo(mark);
            throw refused;
        }
    }

    private Receipt write(String deliveryId, Verdict verdict) {
        Instant now = clock.now();
        int first = disk.entries.size();
        for (Draft draft : verdict.drafts()) {
            if (draft.fact().sequence() != versionOf(draft.stream()) + 1) {
                throw new NotRecordedException("Not recorded: " + draft.stream() + " has moved on.");
            }
            disk.append(draft, now, ids);
        }
        if (bugs.has(PlantedBug.COMMITS_EFFECTS_LATER)) disk.owe(verdict.effects());
        else verdict.effects().forEach(disk::add);
        verdict.alarms().forEach(disk::add);
        for (Map.Entry<IncidentId, List<Erasure>> erased : verdict.erasures().entrySet()) {
            for (Erasure each : erased.getValue()) disk.redact(erased.getKey(), each.entry());
        }
        if (!bugs.has(PlantedBug.FORGETS_DELIVERIES)) disk.remember(deliveryId, verdict.answer());
        List<TimelineEntry> written = disk.entries.subList(first, disk.entries.size()).stream()
                .map(Chain.Sealed::entry)
                .toList();
        return new Receipt(verdict.answer(), false, written);
    }

    private long versionOf(IncidentId id) {
        return disk.stream(id).map(stream -> stream.incident().version()).orElse(0L);
    }

    /** As this process knows them: others may be ahead. */
    @Override
    public Incidents incidents() {
        return looking(view);
    }

    private Incidents looking(Map<IncidentId, MemoryDisk.Stream> streams) {
        return new Incidents() {
            @Override
            public Optional<Incident> find(IncidentId id) {
                return Optional.ofNullable(streams.get(id)).map(MemoryDisk.Stream::incident);
            }

            @Override
            public List<Incident> all() {
                return streams.values().stream()
                        .map(MemoryDisk.Stream::incident)
                        .toList();
            }

            @Override
            public String head(IncidentId id) {
                return Optional.ofNullable(streams.get(id))
                        .map(MemoryDisk.Stream::head)
                        .orElse(Chain.ORIGIN);
            }

            @Override
            public Optional<RecordedMessage> message(MessageRef message) {
                return Optional.ofNullable(disk.messages.get(message));
            }
        };
    }

    @Override
    public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
        return disk.places.getOrDefault(stream, List.of()).stream()
                .skip(afterSequence)
                .limit(limit)
                .map(index -> disk.entries.get(index).entry())
                .toList();
    }

    @Override
    public EffectStore effects() {
        return effects;
    }

    @Override
    public List<Effect> parked() {
        return disk.effects.values().stream()
                .filter(MemoryDisk.Waiting::parked)
                .map(MemoryDisk.Waiting::effect)
                .toList();
    }

    @Override
    public Signer signer() {
        return SimulatedKey.signer();
    }

    /** A process that dies gives nothing back: its lease runs out. */
    @Override
    public void close() {}
}
