package dev.muster.slack;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.Human;
import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.SlackData;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A story at the wire: people in a Slack of our own, and the bot over a real store. It ends with no request that Slack forbids. */
abstract class SlackStory {
    static final String MAJOR = "/swarm open Checkout answers with errors service:checkout impact:high urgency:high";
    static final String MINOR = "/swarm open The till prints slowly";

    @TempDir
    Path folder;

    FakeSlack slack;
    RunningBot bot;

    @BeforeEach
    void openTheOffice() {
        assumeTrue(SlackData.isPossible(), "skipped: shared/data/slack is not beside this checkout");
        slack = FakeSlack.start(setup());
        // A busy machine may take its time; what Slack does after three seconds has a story of its own.
        slack.triggers().live(Duration.ofSeconds(30));
        slack.patience(Duration.ofSeconds(20));
        Office.PEOPLE.forEach(slack::human);
        beforeTheBotComes();
        bot = RunningBot.start(folder, RunningBot.Setup.socket(slack));
        slack.calls().clear();
    }

    FakeSlack.Setup setup() {
        return FakeSlack.Setup.usual().subscribedTo(Set.copyOf(SlackManifest.EVENTS));
    }

    void beforeTheBotComes() {}

    @AfterEach
    void closeTheOffice() {
        if (slack == null) return;
        if (bot != null) bot.close();
        List<String> violations = slack.violations();
        slack.close();
        assertEquals(List.of(), violations, "requests that Slack does not allow");
    }

    Human human(String name) {
        return slack.human(name);
    }

    /** The room of an incident, once it is open. */
    Channel room(String incident) {
        String number = incident.toLowerCase(Locale.ROOT);
        soonTrue(() -> bot.incident(incident).flatMap(known -> known.place()).isPresent());
        return soon(() -> slack.workspace().channels().stream()
                .filter(channel ->
                        channel.name().equals(number) || channel.name().startsWith(number + "-"))
                .findFirst()
                .orElse(null));
    }

    /** The bot's card in a room, once it stands there. */
    ObjectNode card(Channel room) {
        return soon(() -> fromTheBot(room).stream()
                .filter(message ->
                        message.has("blocks") && !Reading.labels(message).isEmpty())
                .findFirst()
                .orElse(null));
    }

    List<ObjectNode> fromTheBot(Channel room) {
        synchronized (slack.workspace()) {
            return room.messages().stream()
                    .filter(message -> message.has("bot_id"))
                    .toList();
        }
    }

    /** Whatever comes in a moment. */
    static <T> T soon(Supplier<T> supplier) {
        return await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(supplier::get, found -> found != null);
    }

    static void soonTrue(java.util.concurrent.Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(condition);
    }

    <E extends IncidentEvent> List<TimelineEntry> entries(String incident, Class<E> kind) {
        return bot.record(incident).stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .toList();
    }

    /** That entry, once it is on record. */
    <E extends IncidentEvent> TimelineEntry recorded(String incident, Class<E> kind) {
        return soon(() -> entries(incident, kind).stream().findFirst().orElse(null));
    }

    String said(Channel room) {
        return String.join("\n", fromTheBot(room).stream().map(Reading::of).toList());
    }
}
