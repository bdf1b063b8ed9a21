package dev.muster.simulation;

import dev.muster.domain.effect.Effect;
import dev.muster.domain.effect.Effect.ArchiveRoom;
import dev.muster.domain.effect.Effect.Invite;
import dev.muster.domain.effect.Effect.OpenRoom;
import dev.muster.domain.effect.Effect.OpenThread;
import dev.muster.domain.effect.Effect.ShowCard;
import dev.muster.ports.EffectStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Effects and timers of a {@link MemoryDisk}. */
record MemoryEffects(MemoryDisk disk) implements EffectStore {
    @Override
    public List<Pending> due(Instant now, int limit) {
        Set<String> lanes = new HashSet<>();
        return disk.effects.entrySet().stream()
                .filter(each -> !each.getValue().parked()
                        && lanes.add(each.getValue().effect().lane()))
                .filter(each -> !each.getValue().notBefore().isAfter(now) && isFree(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(
                        each -> each.getValue().effect().urgency().rank()))
                .limit(limit)
                .map(each -> new Pending(
                        each.getKey(), each.getValue().effect(), each.getValue().attempts()))
                .toList();
    }

    /** An invitation and a card wait for the place, the archive for both, and everything else until the room was tried. */
    private boolean isFree(long id, MemoryDisk.Waiting waiting) {
        return disk.effects.headMap(id).values().stream()
                .filter(earlier -> !earlier.parked()
                        && earlier.effect().subject().equals(waiting.effect().subject()))
                .noneMatch(earlier -> holdsUp(earlier, waiting.effect()));
    }

    private static boolean holdsUp(MemoryDisk.Waiting earlier, Effect later) {
        boolean needsPlace = later instanceof Invite || later instanceof ShowCard;
        boolean opening = !earlier.effect().lane().equals(later.lane())
                && (earlier.effect() instanceof OpenThread
                        ? needsPlace
                        : earlier.effect() instanceof OpenRoom && (needsPlace || earlier.attempts() == 0));
        boolean lastThings = later instanceof ArchiveRoom
                && (earlier.effect() instanceof Invite || earlier.effect() instanceof ShowCard);
        return opening || lastThings;
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
