package dev.muster.simulation;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.simulation.checks.Row;
import dev.muster.timeline.Chain;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Eraser;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.Incidents.RecordedMessage;
import dev.muster.timeline.TimelineEntry;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A disk in memory. Each change leaves its undoing behind until the group is through, so that a group is whole or absent.
 * Sealing, folding and erasing are the core's own.
 */
final class MemoryDisk implements Disk {
    /** One stream as folded. */
    record Stream(Incident incident, String head, Instant recordedAt) {}

    /** An effect that waits. {@code position}: of the last entry decided with it; {@code claim}: whose it is, 0 nobody's. */
    record Waiting(Effect effect, int attempts, Instant notBefore, boolean parked, long position, long claim) {
        Waiting claimedBy(long process) {
            return new Waiting(effect, attempts, notBefore, parked, position, process);
        }

        Waiting triedAgain(Instant at) {
            return new Waiting(effect, attempts + 1, at, parked, position, 0);
        }

        Waiting putAside() {
            return new Waiting(effect, attempts + 1, notBefore, true, position, claim);
        }
    }

    final List<Chain.Sealed> entries = new ArrayList<>();
    final Map<IncidentId, List<Integer>> places = new HashMap<>();
    final Map<IncidentId, Stream> streams = new TreeMap<>();
    final Map<MessageRef, RecordedMessage> messages = new HashMap<>();
    final Map<String, String> answers = new HashMap<>();
    final TreeMap<Long, Waiting> effects = new TreeMap<>();
    final TreeMap<Long, Alarm> alarms = new TreeMap<>();
    final Map<Long, Long> alarmClaims = new HashMap<>();
    final Leases leases;
    private final PlantedBugs bugs;
    private final Deque<Runnable> undoing = new ArrayDeque<>();
    private final List<Effect> owed = new ArrayList<>();
    private long groups;
    private long lastEffect;
    private long lastAlarm;

    MemoryDisk(World world) {
        bugs = world.bugs();
        leases = new Leases(world);
    }

    @Override
    public Access open(Clock clock, Ids ids) {
        streams.clear();
        for (Chain.Sealed sealed : entries) fold(sealed.entry(), read(sealed));
        return new MemoryAccess(this, leases.begin(), clock, ids, bugs);
    }

    /** From the text, as a store does it. */
    private static Fact read(Chain.Sealed sealed) {
        TimelineEntry entry = sealed.entry();
        return new Fact(
                entry.sequence(),
                entry.occurredAt(),
                entry.writtenAt(),
                entry.actor(),
                EventCodec.read(sealed.kind(), sealed.details(), sealed.words()),
                entry.why());
    }

    void together(Runnable group) {
        boolean flushes = !bugs.has(PlantedBug.ACKNOWLEDGES_BEFORE_IT_IS_DURABLE) || ++groups % 4 == 0;
        if (flushes) {
            undoing.clear();
            owed.forEach(this::add);
            owed.clear();
        }
        int mark = mark();
        try {
            group.run();
        } catch (Throwable failure) {
            backTo(mark);
            throw failure;
        }
        if (flushes) undoing.clear();
    }

    @Override
    public void powerCut() {
        backTo(0);
        owed.clear();
    }

    /** What only a planted bug does: effects that are written with the next group. */
    void owe(List<Effect> later) {
        owed.addAll(later);
    }

    /** The present state of everything that a failed piece of work has to be taken back to. */
    int mark() {
        return undoing.size();
    }

    void backTo(int mark) {
        while (undoing.size() > mark) undoing.pop().run();
    }

    Optional<Stream> stream(IncidentId id) {
        return Optional.ofNullable(streams.get(id));
    }

    void append(Draft draft, Instant now, Ids ids) {
        IncidentId id = draft.stream();
        Optional<Stream> before = stream(id);
        String head = before.map(Stream::head).orElse(Chain.ORIGIN);
        Instant recordedAt =
                before.map(Stream::recordedAt).filter(now::isBefore).orElse(now);
        Chain.Sealed sealed = bugs.sealed(Chain.seal(draft, head, recordedAt, entries.size() + 1L, ids::salt));
        List<Integer> inStream = places.computeIfAbsent(id, unused -> new ArrayList<>());
        entries.add(sealed);
        inStream.add(entries.size() - 1);
        undoing.push(() -> {
            entries.removeLast();
            inStream.removeLast();
            if (before.isPresent()) streams.put(id, before.get());
            else streams.remove(id);
        });
        fold(sealed.entry(), sealed.entry().fact());
        note(sealed.entry());
    }

    private void fold(TimelineEntry entry, Fact fact) {
        IncidentId id = entry.stream();
        Incident next = stream(id)
                .map(before -> bugs.folded(before.incident(), fact))
                .orElseGet(() -> Incident.begin(id, fact));
        streams.put(id, new Stream(next, entry.seal().hash(), entry.recordedAt()));
    }

    private void note(TimelineEntry entry) {
        if (!(entry.event() instanceof MessageRecorded said) || messages.containsKey(said.message())) return;
        messages.put(said.message(), new RecordedMessage(entry.stream(), entry.sequence(), entry.actor()));
        undoing.push(() -> messages.remove(said.message()));
    }

    /** Takes the words out of an entry. */
    void redact(IncidentId id, long sequence) {
        int index = places.get(id).get((int) sequence - 1);
        Chain.Sealed whole = entries.get(index);
        TimelineEntry rest = Eraser.redact(whole.entry());
        entries.set(index, new Chain.Sealed(rest, whole.kind(), whole.details(), EventCodec.words(rest.event())));
        undoing.push(() -> entries.set(index, whole));
        Stream before = streams.get(id);
        Incident again = refolded(id);
        streams.put(id, new Stream(again, before.head(), before.recordedAt()));
        undoing.push(() -> streams.put(id, before));
        Map<String, String> given = Map.copyOf(answers);
        answers.replaceAll((delivery, answer) -> "");
        undoing.push(() -> answers.putAll(given));
    }

    private Incident refolded(IncidentId id) {
        Optional<Incident> folded = Optional.empty();
        for (int index : places.get(id)) {
            Fact fact = entries.get(index).entry().fact();
            folded = Optional.of(
                    folded.map(before -> bugs.folded(before, fact)).orElseGet(() -> Incident.begin(id, fact)));
        }
        return folded.orElseThrow();
    }

    void remember(String delivery, String answer) {
        answers.put(delivery, answer);
        undoing.push(() -> answers.remove(delivery));
    }

    void add(Effect effect) {
        long id = ++lastEffect;
        effects.put(id, new Waiting(effect, 0, Instant.EPOCH, false, entries.size(), 0));
        undoing.push(() -> effects.remove(id));
    }

    void add(Alarm alarm) {
        long id = ++lastAlarm;
        alarms.put(id, alarm);
        undoing.push(() -> alarms.remove(id));
    }

    /** Changes an effect that waits, or takes it away; nothing when it is gone already. */
    void change(long effect, UnaryOperator<Waiting> how) {
        Waiting before = effects.get(effect);
        if (before == null) return;
        Waiting after = how.apply(before);
        effects.put(effect, after);
        undoing.push(() -> effects.put(effect, before));
    }

    /** Whose an effect is, in a commit of its own. */
    void claim(long effect, long process) {
        effects.computeIfPresent(effect, (id, before) -> before.claimedBy(process));
    }

    void remove(long effect) {
        Waiting before = effects.remove(effect);
        if (before != null) undoing.push(() -> effects.put(effect, before));
    }

    void removeAlarm(long alarm) {
        Alarm before = alarms.remove(alarm);
        if (before != null) undoing.push(() -> alarms.put(alarm, before));
    }

    @Override
    public List<Row> rows() {
        return entries.stream().map(Rows::of).toList();
    }

    @Override
    public void close() {}
}
