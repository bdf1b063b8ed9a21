package dev.muster.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.Outside;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.config.wiring.RealScheduler;
import dev.muster.discord.DiscordAccess;
import dev.muster.discord.DiscordBot;
import dev.muster.discord.fake.FakeDiscord;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.effects.Lanes;
import dev.muster.effects.Pace;
import dev.muster.ports.ArticleSearch;
import dev.muster.slack.SlackAccess;
import dev.muster.slack.SlackBot;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.storage.Store;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One bot with a Slack and a Discord of our own, in both of which the sample's people are. */
final class BothPlatforms implements AutoCloseable {
    static final String OPEN = "/swarm open Checkout is down service:checkout impact:high urgency:high";
    private static final IncidentId FIRST = new IncidentId("INC-1");

    final FakeSlack slack = FakeSlack.start(FakeSlack.Setup.usual());
    final FakeDiscord discord = FakeDiscord.start();
    private final PracticeFolder practice = PracticeFolder.load(new BuiltInSample());
    private final Path folder;
    private Store store;
    private Bot bot;
    private RealScheduler scheduler;

    BothPlatforms(Path folder) {
        this.folder = folder;
        slack.triggers().live(Duration.ofSeconds(30));
        slack.patience(Duration.ofSeconds(20));
        practice.current().people().keySet().forEach(person -> {
            slack.human(person.value());
            discord.human(person.value());
        });
        store = open();
        bot = overBoth();
        scheduler = new RealScheduler();
        begin();
    }

    private Store open() {
        return Store.open(folder, new RealClock(), new RealIds());
    }

    private Bot overBoth() {
        return Bot.over(store, practice, new RealClock(), new RealIds(), Lanes.sideBySide(), outside());
    }

    private void begin() {
        bot.start();
        scheduler.every(Duration.ofMillis(100), "effects and timers", bot::begin);
        soon(() -> bot.notReady().isEmpty());
    }

    /** The bot ends, and another goes on with its store. */
    void restart() {
        whileAway(() -> {});
    }

    /** The same, and this happens in between. */
    void whileAway(Runnable meanwhile) {
        stop();
        meanwhile.run();
        store = open();
        bot = overBoth();
        scheduler = new RealScheduler();
        begin();
    }

    private void stop() {
        scheduler.close();
        bot.close();
        store.close();
    }

    private Outside outside() {
        SlackAccess toSlack = new SlackAccess(
                slack.botToken(),
                Optional.of(slack.appToken()),
                Optional.empty(),
                Optional.of(slack.apiUrl()),
                "secret");
        DiscordAccess toDiscord = new DiscordAccess(
                discord.token(),
                Optional.empty(),
                Optional.of(discord.apiUrl()),
                Optional.of(discord.gatewayUrl()),
                "secret",
                folder);
        return new Outside(
                Pace.steady(),
                Optional.empty(),
                ArticleSearch.NONE,
                Optional.of(parts -> new SlackBot(toSlack, parts)),
                Optional.of(parts -> new DiscordBot(toDiscord, parts)));
    }

    static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    Optional<Incident> incident() {
        return bot.timeline().committed().find(FIRST);
    }

    <E extends IncidentEvent> List<TimelineEntry> entries(Class<E> kind) {
        return bot.timeline().read(FIRST, 0, 10_000).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    /** The rooms of the first incident in Slack. */
    List<dev.muster.slack.fake.Channel> roomsInSlack() {
        return slack.workspace().channels().stream()
                .filter(channel -> channel.name().startsWith("inc-1"))
                .toList();
    }

    /** The rooms of the first incident in Discord. */
    List<dev.muster.discord.fake.Channel> roomsInDiscord() {
        return discord.town().channels().stream()
                .filter(channel -> channel.name().startsWith("inc-1"))
                .toList();
    }

    /** What the bot said in the incident's room in Slack, message by message. */
    List<String> saidInSlack() {
        synchronized (slack.workspace()) {
            return roomsInSlack().getFirst().messages().stream()
                    .filter(message -> message.has("bot_id"))
                    .map(dev.muster.slack.fake.Reading::of)
                    .toList();
        }
    }

    /** What the bot said in the incident's room in Discord, message by message. */
    List<String> saidInDiscord() {
        synchronized (discord.town()) {
            return roomsInDiscord().getFirst().messages().stream()
                    .filter(message -> message.at("/author/username").asText().equals("muster"))
                    .map((ObjectNode message) -> dev.muster.discord.fake.Reading.of(message))
                    .toList();
        }
    }

    /** The card that stands in the incident's room in Slack. */
    String cardInSlack() {
        return saidInSlack().stream()
                .filter(text -> text.contains("Owner"))
                .findFirst()
                .orElse("");
    }

    /** The card that stands in the incident's room in Discord. */
    String cardInDiscord() {
        return saidInDiscord().stream()
                .filter(text -> text.contains("Owner"))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        stop();
        slack.close();
        discord.close();
        assertEquals(List.of(), slack.violations());
        assertEquals(List.of(), discord.violated());
    }
}
