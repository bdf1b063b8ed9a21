package dev.muster.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.Outside;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.discord.DiscordAccess;
import dev.muster.discord.DiscordBot;
import dev.muster.discord.fake.DiscordData;
import dev.muster.discord.fake.FakeDiscord;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.effects.Lanes;
import dev.muster.effects.Pace;
import dev.muster.ports.ArticleSearch;
import dev.muster.slack.SlackAccess;
import dev.muster.slack.SlackBot;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.SlackData;
import dev.muster.storage.Store;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D2: Slack and Discord are connected to one bot; people on both work on the same incident. */
class BothPlatformsTest {
    private static final String OPEN = "/swarm open Checkout is down service:checkout impact:high urgency:high";
    private static final IncidentId FIRST = new IncidentId("INC-1");

    @TempDir
    private Path folder;

    private static void soon(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(condition);
    }

    @Test
    @DisplayName("D2 one record, whoever writes from where; a room is opened where the incident was opened")
    void oneRecord() {
        assumeTrue(
                DiscordData.isPossible() && SlackData.isPossible(), "skipped: shared/data is not beside this checkout");
        PracticeFolder practice = PracticeFolder.load(new BuiltInSample());
        try (FakeSlack slack = FakeSlack.start(FakeSlack.Setup.usual());
                FakeDiscord discord = FakeDiscord.start();
                Store store = Store.open(folder, new RealClock(), new RealIds())) {
            slack.triggers().live(Duration.ofSeconds(30));
            practice.current().people().keySet().forEach(person -> {
                slack.human(person.value());
                discord.human(person.value());
            });
            try (Bot bot = Bot.over(
                    store,
                    practice,
                    new RealClock(),
                    new RealIds(),
                    Lanes.sideBySide(),
                    outside(slack, discord, folder))) {
                bot.start();
                soon(() -> bot.notReady().isEmpty());

                slack.human("ana").types("ops", OPEN);
                soon(() -> bot.timeline()
                        .committed()
                        .find(FIRST)
                        .flatMap(Incident::place)
                        .isPresent());
                discord.human("ben").types("ops", "/swarm INC-1 log seen from Discord");
                soon(() -> logged(bot).size() == 1);
                slack.human("ana").types("ops", "/swarm INC-1 log seen from Slack");
                soon(() -> logged(bot).size() == 2);
                discord.human("ben").types("ops", OPEN);

                assertEquals(
                        List.of("discord", "slack"),
                        logged(bot).stream().map(TimelineEntry::source).toList());
                assertEquals(PersonId.of("ben"), logged(bot).getFirst().actor());
                soon(() -> slack.workspace().channels().stream()
                        .anyMatch(room -> room.name().startsWith("inc-1")));
                soon(() -> discord.town().channels().stream()
                        .anyMatch(room -> room.name().startsWith("inc-2")));
                assertEquals(List.of(), slack.violations());
                assertEquals(List.of(), discord.violated());
            }
        }
    }

    private static Outside outside(FakeSlack slack, FakeDiscord discord, Path folder) {
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

    private static List<TimelineEntry> logged(Bot bot) {
        return bot.timeline().read(FIRST, 0, 1000).stream()
                .filter(entry -> entry.event() instanceof Logged)
                .toList();
    }
}
