package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenThread;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.ports.EffectStore;
import dev.muster.simulation.MemoryDisk.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Effects and timers of a {@link MemoryDisk}, for one process among others: what it takes on is its own while its lease lasts. */
final class MemoryEffects implements EffectStore {
    private static final Comparator<Pending> MOST_URGENT_FIRST = Comparator.<Pending>comparingInt(
                    pending -> pending.effect().urgency().rank())
            .thenComparingLong(Pending::id);

    private final MemoryDisk disk;
    private final MemoryAccess process;
    private final PlantedBugs bugs;
    private final Map<Long, Given> given = new HashMap<>();

    /** What was taken on, under which number; {@code lastCovered}: the last card that is shown with this one. */
    private record Given(Pending pending, long claim, long lastCovered) {}

    MemoryEffects(MemoryDisk disk, MemoryAccess process, PlantedBugs bugs) {
        this.disk = disk;
        this.process = process;
        this.bugs = bugs;
    }

    @Override
    public List<Pending> due(Instant now, int limit) {
        long claim = process.number();
        if (!disk.leases.holds(claim)) return List.of();
        given.values().removeIf(each -> each.claim != claim);
        Set<String> lanes = new HashSet<>();
        List<Pending> free = new ArrayList<>();
        for (Map.Entry<Long, Waiting> each : disk.effects.entrySet()) {
            Waiting waiting = each.getValue();
            boolean first =
                    !waiting.parked() && (lanes.add(waiting.effect().lane()) || bugs.has(PlantedBug.IGNORES_THE_ORDER));
            if (first && isFree(waiting) && mayRun(each.getKey(), waiting, now))
                free.add(pending(each.getKey(), waiting));
        }
        free.sort(MOST_URGENT_FIRST);
        for (Pending pending : free.subList(0, Math.min(free.size(), Math.max(0, limit - given.size()))))
            take(pending, claim);
        return given.values().stream()
                .map(Given::pending)
                .sorted(MOST_URGENT_FIRST)
                .limit(limit)
                .toList();
    }

    private boolean isFree(Waiting waiting) {
        boolean others = waiting.claim() != 0 && waiting.claim() != process.number();
        if (others && bugs.has(PlantedBug.TAKES_WORK_FROM_THE_LIVING)) return true;
        return waiting.claim() == 0 || !disk.leases.isLive(waiting.claim());
    }

    private boolean mayRun(long id, Waiting waiting, Instant now) {
        if (waiting.notBefore().isAfter(now) || waiting.position() > process.known()) return false;
        return disk.effects.headMap(id).values().stream()
                .filter(other -> !other.parked())
                .noneMatch(other -> goesBefore(other, waiting));
    }

    /** An invitation and a card need the place; others wait until the room was tried once; the archive waits for both. */
    private static boolean goesBefore(Waiting other, Waiting waiting) {
        Effect effect = waiting.effect();
        if (!other.effect().subject().equals(effect.subject())) return false;
        boolean needsThePlace = effect instanceof Invite || effect instanceof ShowCard;
        boolean opens = other.effect() instanceof OpenRoom || other.effect() instanceof OpenThread;
        boolean untried = other.effect() instanceof OpenRoom && other.attempts() == 0;
        if (opens && !other.effect().lane().equals(effect.lane()) && (needsThePlace || untried)) return true;
        return effect instanceof ArchiveRoom
                && (other.effect() instanceof Invite || other.effect() instanceof ShowCard);
    }

    private Pending pending(long id, Waiting waiting) {
        boolean takenOver = waiting.claim() != 0 && !bugs.has(PlantedBug.TAKES_OVER_WITHOUT_A_DOUBT);
        return new Pending(id, waiting.effect(), waiting.attempts(), waiting.attempts() > 0 || takenOver);
    }

    private void take(Pending pending, long claim) {
        disk.claim(pending.id(), claim);
        long covered = disk.effects.entrySet().stream()
                .filter(other -> pending.effect() instanceof ShowCard
                        && !other.getValue().parked())
                .filter(other -> other.getValue().effect().equals(pending.effect()))
                .filter(other -> other.getValue().position() <= process.known())
                .mapToLong(Map.Entry::getKey)
                .max()
                .orElse(pending.id());
        given.put(pending.id(), new Given(pending, claim, Math.max(covered, pending.id())));
    }

    @Override
    public boolean holds(long effect) {
        Given known = given.get(effect);
        return known != null && disk.leases.holds(known.claim);
    }

    private boolean isMine(long effect) {
        Given known = given.get(effect);
        Waiting waiting = disk.effects.get(effect);
        return known != null && waiting != null && waiting.claim() == known.claim;
    }

    @Override
    public void done(long effect) {
        if (isMine(effect)) {
            Given known = given.get(effect);
            for (Map.Entry<Long, Waiting> other :
                    List.copyOf(disk.effects.tailMap(effect, false).entrySet())) {
                boolean covered =
                        other.getKey() <= known.lastCovered && !other.getValue().parked();
                if (covered && other.getValue().effect().equals(known.pending.effect())) disk.remove(other.getKey());
            }
            disk.remove(effect);
        }
        given.remove(effect);
    }

    @Override
    public void retry(long effect, Instant notBefore, String problem) {
        if (isMine(effect)) disk.change(effect, before -> before.triedAgain(notBefore));
        given.remove(effect);
    }

    @Override
    public void park(long effect, String problem) {
        if (isMine(effect)) disk.change(effect, Waiting::putAside);
        given.remove(effect);
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        long claim = process.number();
        if (!disk.leases.holds(claim)) return List.of();
        disk.alarms.forEach((id, alarm) -> {
            boolean free = !disk.leases.isLive(disk.alarmClaims.getOrDefault(id, 0L));
            if (free && !alarm.at().isAfter(now)) disk.alarmClaims.put(id, claim);
        });
        return disk.alarms.entrySet().stream()
                .filter(alarm -> disk.alarmClaims.getOrDefault(alarm.getKey(), 0L) == claim)
                .filter(alarm -> !alarm.getValue().at().isAfter(now))
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(alarm -> alarm.at())))
                .limit(limit)
                .map(alarm -> new PendingAlarm(alarm.getKey(), alarm.getValue()))
                .toList();
    }

    @Override
    public void dismiss(long alarm) {
        disk.removeAlarm(alarm);
    }
}
