package dev.muster.simulation;

import dev.muster.ports.EffectStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Effects and timers of a {@link MemoryDisk}. */
record MemoryEffects(MemoryDisk disk) implements EffectStore {
    @Override
    public List<Pending> due(Instant now, int limit) {
        List<Pending> due = new ArrayList<>();
        Set<String> lanes = new HashSet<>();
        for (Map.Entry<Long, MemoryDisk.Waiting> each : disk.effects.entrySet()) {
            MemoryDisk.Waiting waiting = each.getValue();
            boolean first = !waiting.parked() && lanes.add(waiting.effect().lane());
            if (first && !waiting.notBefore().isAfter(now) && due.size() < limit) {
                due.add(new Pending(each.getKey(), waiting.effect(), waiting.attempts()));
            }
        }
        return due;
    }

    @Override
    public void done(long effect) {
        disk.remove(effect);
    }

    @Override
    public void retry(long effect, Instant notBefore, String problem) {
        disk.change(
                effect,
                before -> new MemoryDisk.Waiting(before.effect(), before.attempts() + 1, notBefore, before.parked()));
    }

    @Override
    public void park(long effect, String problem) {
        disk.change(
                effect,
                before -> new MemoryDisk.Waiting(before.effect(), before.attempts() + 1, before.notBefore(), true));
    }

    @Override
    public List<PendingAlarm> alarmsDue(Instant now, int limit) {
        return disk.alarms.entrySet().stream()
                .filter(alarm -> !alarm.getValue().at().isAfter(now))
                .sorted(Map.Entry.comparingByValue(java.util.Comparator.comparing(alarm -> alarm.at())))
                .limit(limit)
                .map(alarm -> new PendingAlarm(alarm.getKey(), alarm.getValue()))
                .toList();
    }

    @Override
    public void dismiss(long alarm) {
        disk.removeAlarm(alarm);
    }
}
