package dev.muster.discord;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.discord.fake.Channel;
import dev.muster.discord.fake.DiscordData;
import dev.muster.discord.fake.FakeDiscord;
import dev.muster.discord.fake.Human;
import dev.muster.discord.fake.Reading;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.timeline.TimelineEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A story at the wire: people in a Discord of our own, and the bot over a real store. It ends with no request that Discord forbids. */
abstract class DiscordStory {
    static final String MAJOR = "/swarm open Checkout answers with errors service:checkout impact:high urgency:high";
    static final String MINOR = "/swarm open The till prints slowly";

    @TempDir
    Path folder;

    FakeDiscord discord;
    RunningBot bot;

    @BeforeEach
    void openTheOffice() {
        assumeTrue(DiscordData.isPossible(), "skipped: shared/data/discord is not beside this checkout");
        discord = FakeDiscord.start();
        Office.PEOPLE.forEach(discord::human);
        beforeTheBotComes();
        bot = RunningBot.start(folder, discord);
        discord.calls().clear();
    }

    void beforeTheBotComes() {}

    @AfterEach
    void closeTheOffice() {
        if (discord == null) return;
        if (bot != null) bot.close();
        List<String> violations = discord.violated();
        discord.close();
        assertEquals(List.of(), violations, "requests that Discord does not allow");
    }

    Human human(String name) {
        return discord.human(name);
    }

    /** The room of an incident, once it is open. */
    Channel room(String incident) {
        String number = incident.toLowerCase(Locale.ROOT);
        soonTrue(() -> bot.incident(incident).flatMap(known -> known.place()).isPresent());
        return soon(() -> discord.town().channels().stream()
                .filter(channel ->
                        channel.name().equals(number) || channel.name().startsWith(number + "-"))
                .findFirst()
                .orElse(null));
    }

    /** Through all steps, until its room is archived. */
    void close(String incident, Channel room) {
        human("mia").types(room.id(), "/swarm join");
        soonTrue(() -> bot.incident(incident).orElseThrow().owner().value().equals("mia"));
        human("mia").types(room.id(), "/swarm resolve rolled back");
        soonTrue(() -> !bot.incident(incident).orElseThrow().isOpen());
        human("mia").types(room.id(), "/swarm confirm");
        human("mia").types(room.id(), "/swarm close");
        soonTrue(() -> !bot.incident(incident).orElseThrow().isActive());
        human("mia").types(room.id(), "/swarm review approve");
        soonTrue(() -> bot.incident(incident)
                .orElseThrow()
                .review()
                .filter(review -> review.isApproved())
                .isPresent());
        human("mia").types(room.id(), "/swarm review publish");
    }

    /** The bot's card in a room, once it stands there. */
    ObjectNode card(Channel room) {
        return soon(() -> fromTheBot(room).stream()
                .filter(message -> !Reading.labels(message).isEmpty())
                .findFirst()
                .orElse(null));
    }

    List<ObjectNode> fromTheBot(Channel room) {
        synchronized (discord.town()) {
            return room.messages().stream()
                    .filter(message -> message.at("/author/username").asText().equals("muster"))
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
