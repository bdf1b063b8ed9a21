package dev.muster.whole;

import static org.awaitility.Awaitility.await;

import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.reading.Reading;
import dev.muster.config.reading.ReplayHeader;
import dev.muster.config.replay.ReplayFile;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.Outside;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Practice;
import dev.muster.effects.Lanes;
import dev.muster.ports.EffectStore.PendingAlarm;
import dev.muster.storage.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.awaitility.core.ConditionTimeoutException;

/** Plays a chat file on a chat platform of our own, at the file's own times, line by line. */
abstract class ChatReplay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.EPOCH);
    private final ReplayFile file;
    private final Practice practice;
    private final Store store;
    private Optional<Bot> bot = Optional.empty();

    /** The sample's people and those of the file, each changed as the platform needs it. */
    ChatReplay(Path path, Path data, UnaryOperator<Practice> known) throws IOException {
        List<String> lines = Files.readAllLines(path);
        ReplayHeader header = new ReplayHeader(path.toString(), lines);
        file = ReplayFile.read(lines, header.length());
        clock.set(file.lines().getFirst().at());
        practice = known.apply(((Reading.Loaded)
                        header.over(PracticeFolder.load(new BuiltInSample()).current()))
                .practice());
        store = Store.open(data, clock::get, new RealIds());
    }

    /** Somebody says that; commands are taken when this returns. */
    abstract void say(ReplayFile.Said line, Optional<Incident> incident);

    final void connect(Outside outside) {
        Bot made = Bot.over(store, () -> practice, clock::get, new RealIds(), Lanes.inTurn(), outside);
        bot = Optional.of(made);
        made.start();
        await().atMost(PATIENCE).until(() -> made.notReady().isEmpty());
    }

    final Instant now() {
        return clock.get();
    }

    final Practice practice() {
        return practice;
    }

    private Bot bot() {
        return bot.orElseThrow();
    }

    final List<ReplayFile.Said> lines() {
        return file.lines();
    }

    /** Plays one line and waits until everything that follows from it is on record. */
    final void play(ReplayFile.Said line) {
        letTimersGoOff(line.at());
        clock.set(line.at());
        Optional<Incident> incident = IncidentId.in(line.room())
                .flatMap(id -> bot().timeline().committed().find(id));
        long before = length();
        say(line, incident);
        boolean recorded = incident.isPresent() || line.text().startsWith("/");
        if (recorded)
            await(line.text())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> length() > before);
        settle();
    }

    private void letTimersGoOff(Instant until) {
        List<PendingAlarm> due = store.effects().alarmsDue(until, 1);
        while (!due.isEmpty()) {
            Instant at = due.getFirst().alarm().at();
            if (at.isAfter(clock.get())) clock.set(at);
            bot().settle();
            due = store.effects().alarmsDue(until, 1);
        }
    }

    private long length() {
        return bot().timeline().committed().all().stream()
                .mapToLong(Incident::version)
                .sum();
    }

    /** What is under way comes to its end first; what a fault delayed is done a moment later, as it would be. */
    private void settle() {
        bot().settle();
        Instant now = clock.get();
        for (int second = 1; second <= 8 && isSomethingLeft(now); second++) {
            clock.set(now.plusSeconds(second));
            bot().settle();
        }
        clock.set(now);
    }

    private boolean isSomethingLeft(Instant now) {
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> {
                bot().settle();
                return store.effects().due(clock.get(), 1).isEmpty();
            });
        } catch (ConditionTimeoutException stuck) {
            return true;
        }
        return !store.effects().due(now.plusSeconds(60), 1).isEmpty();
    }

    @Override
    public void close() {
        bot().close();
        store.close();
    }
}
