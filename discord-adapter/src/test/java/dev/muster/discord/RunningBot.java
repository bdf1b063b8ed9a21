package dev.muster.discord;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.OfficeArticles;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.Setting;
import dev.muster.commands.Wakeups;
import dev.muster.discord.fake.FakeDiscord;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.effects.EffectRunner;
import dev.muster.effects.Lanes;
import dev.muster.effects.Outcomes;
import dev.muster.effects.Performer;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.Comparing;
import dev.muster.ports.Ids;
import dev.muster.ports.OnePlatform;
import dev.muster.ports.PracticeSource;
import dev.muster.ports.ReviewReader;
import dev.muster.review.export.Exports;
import dev.muster.storage.Store;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The bot in Discord over a real store, as the wiring puts it together. */
final class RunningBot implements AutoCloseable {
    private final Store store;
    private final DiscordBot discord;
    private final EffectRunner effects;
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

    private RunningBot(Path folder, FakeDiscord town, Clock clock) {
        Ids ids = ids();
        store = Store.open(folder, clock, ids);
        Timeline timeline = store.timeline();
        PracticeSource practice = Office::practice;
        ArticleSearch articles = new OfficeArticles();
        Setting setting = new Setting(timeline, practice, person -> true, reviews(), clock, ids, articles);
        DiscordParts parts = new DiscordParts(
                new CommandDesk(setting),
                new RoomDesk(setting),
                timeline,
                practice,
                zone -> Exports.signedWith(store.key(), zone),
                clock);
        discord = new DiscordBot(access(folder, town), parts);
        Performer performer = new Performer(
                new OnePlatform(discord.chat()),
                timeline,
                new Outcomes(timeline, practice, clock),
                practice,
                store.signer(),
                articles,
                Comparing.NONE,
                Optional.empty());
        effects = new EffectRunner(store.effects(), performer, new Wakeups(setting), clock, Lanes.sideBySide());
        timeline.follow(0, entry -> effects.nudge());
        var unused = timers.scheduleWithFixedDelay(effects::runDue, 100, 100, TimeUnit.MILLISECONDS);
        discord.start();
    }

    static DiscordAccess access(Path folder, FakeDiscord town) {
        return new DiscordAccess(
                "a.bot.token",
                Optional.empty(),
                Optional.of(town.apiUrl()),
                Optional.of(town.gatewayUrl()),
                "a secret of the tests",
                folder);
    }

    static RunningBot start(Path folder, FakeDiscord town) {
        RunningBot bot = startUnready(folder, town);
        if (!bot.discord.awaitReady(Duration.ofSeconds(20))) {
            throw new IllegalStateException("not ready: " + bot.discord.notReady());
        }
        return bot;
    }

    static RunningBot startUnready(Path folder, FakeDiscord town) {
        return new RunningBot(folder, town, () -> Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Ids ids() {
        return new Ids() {
            @Override
            public String next() {
                return UUID.randomUUID().toString();
            }

            @Override
            public String salt() {
                return UUID.randomUUID().toString().replace("-", "");
            }
        };
    }

    private static ReviewReader reviews() {
        return new ReviewReader() {
            @Override
            public String brief(IncidentId incident) {
                return "The review of " + incident;
            }

            @Override
            public List<String> sections() {
                return List.of("summary");
            }

            @Override
            public List<String> hints(String text) {
                return List.of();
            }
        };
    }

    DiscordBot discord() {
        return discord;
    }

    Optional<Incident> incident(String id) {
        return store.timeline().committed().find(new IncidentId(id));
    }

    List<TimelineEntry> record(String id) {
        return store.timeline().read(new IncidentId(id), 0, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        timers.shutdownNow();
        effects.close();
        discord.close();
        store.close();
    }
}
