package dev.muster.slack;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.OfficeArticles;
import dev.muster.commands.RoomDesk;
import dev.muster.commands.Setting;
import dev.muster.commands.Wakeups;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.EnquiryId;
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
import dev.muster.ports.WebhookIntake;
import dev.muster.review.export.Exports;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.wire.Pace;
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

/** The bot in Slack over a real store, as the wiring puts it together. */
final class RunningBot implements AutoCloseable {
    /** How the bot reaches a Slack. */
    record Setup(SlackAccess access, Pace pace, Practice practice) {
        static Setup socket(FakeSlack slack) {
            return new Setup(
                    new SlackAccess(
                            slack.botToken(),
                            Optional.of(slack.appToken()),
                            Optional.empty(),
                            Optional.of(slack.apiUrl()),
                            "a secret of the tests"),
                    new Pace(),
                    Office.practice());
        }

        Setup at(Pace other) {
            return new Setup(access, other, practice);
        }

        Setup over(SlackAccess other) {
            return new Setup(other, pace, practice);
        }
    }

    private final Store store;
    private final SlackBot slack;
    private final EffectRunner effects;
    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

    private RunningBot(Path folder, Setup setup) {
        Clock clock = () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Ids ids = ids();
        store = Store.open(folder, clock, ids);
        Timeline timeline = store.timeline();
        PracticeSource practice = setup::practice;
        ArticleSearch articles = new OfficeArticles();
        Setting setting = new Setting(timeline, practice, person -> true, reviews(), clock, ids, articles);
        SlackParts parts = new SlackParts(
                new CommandDesk(setting),
                new RoomDesk(setting),
                timeline,
                practice,
                zone -> Exports.signedWith(store.key(), zone),
                clock);
        slack = new SlackBot(setup.access(), parts, setup.pace());
        Performer performer = new Performer(
                new OnePlatform(slack.chat()),
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
        slack.start();
    }

    static RunningBot start(Path folder, Setup setup) {
        RunningBot bot = new RunningBot(folder, setup);
        if (!bot.slack.awaitReady(Duration.ofSeconds(20))) {
            throw new IllegalStateException("not ready: " + bot.slack.notReady());
        }
        return bot;
    }

    static RunningBot startUnready(Path folder, Setup setup) {
        return new RunningBot(folder, setup);
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

    SlackBot slack() {
        return slack;
    }

    WebhookIntake intake() {
        return slack.intake();
    }

    Optional<Incident> incident(String id) {
        return store.timeline().committed().find(new IncidentId(id));
    }

    /** The words of a question. */
    String question(String id) {
        return EnquiryId.in(id)
                .flatMap(store.timeline().committed().selfService()::enquiry)
                .orElseThrow()
                .text();
    }

    List<TimelineEntry> record(String id) {
        return store.timeline().read(new IncidentId(id), 0, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        timers.shutdownNow();
        effects.close();
        slack.close();
        store.close();
    }
}
