package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.slack.fake.Call;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.Limits;
import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.Typed;
import dev.muster.slack.wire.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: within Slack's limits, the rooms first")
class LimitsTest extends SlackStory {
    /** Slack's minute, made shorter so that nobody has to wait for it. */
    private static final Duration MINUTE = Duration.ofSeconds(12);

    private final Limits limits = Limits.withMinuteOf(MINUTE);

    @Override
    FakeSlack.Setup setup() {
        return FakeSlack.Setup.usual()
                .subscribedTo(Set.copyOf(SlackManifest.EVENTS))
                .with(limits);
    }

    private void paced() {
        bot.close();
        bot = RunningBot.start(folder, RunningBot.Setup.socket(slack).at(new Pace(MINUTE)));
        slack.calls().clear();
    }

    @Test
    @DisplayName(
            "A3 thirty swarms in a minute: each gets its room with everybody in it, and Slack hardly ever has to refuse one")
    void thirtySwarms() {
        paced();
        List<CompletableFuture<Typed>> typing = new ArrayList<>();
        for (int number = 1; number <= 30; number++) {
            typing.add(human("ana")
                    .typing(
                            "ops",
                            "/swarm open outage " + number + " service:shop-" + number + " impact:high urgency:high"));
        }
        typing.forEach(typed -> assertTrue(typed.join().taken()));

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> rooms().size() == 30
                        && rooms().stream()
                                .allMatch(room ->
                                        room.members().contains(human("mia").id())));

        List<Call> limited = slack.calls().all().stream()
                .filter(call -> call.answer().equals("ratelimited"))
                .filter(call -> call.method().equals("conversations.create")
                        || call.method().equals("conversations.invite"))
                .toList();
        assertTrue(limited.size() <= 3, limited::toString);
    }

    private List<Channel> rooms() {
        return slack.workspace().channels().stream()
                .filter(channel -> channel.name().startsWith("inc-"))
                .toList();
    }

    @Test
    @DisplayName("A8 what is said quickly in one room is paced, complete and in order")
    void oneRoomIsPaced() {
        paced();
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        for (int line = 0; line < 12; line++) human("mia").types(room.name(), "/swarm log line " + line + ".");

        soonTrue(() -> said(room).contains("line 11."));
        List<String> said = fromTheBot(room).stream()
                .map(Reading::of)
                .filter(text -> text.contains(" line "))
                .toList();
        assertEquals(12, said.size());
        for (int line = 0; line < 12; line++)
            assertTrue(said.get(line).contains("line " + line + "."), said.toString());
    }

    @Test
    @DisplayName("A8 a bot that paces itself wrongly does what Slack's Retry-After says")
    void retryAfterIsObeyed() {
        bot.close();
        bot = RunningBot.start(folder, RunningBot.Setup.socket(slack).at(new Pace(Duration.ofMillis(60))));
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        for (int line = 0; line < 12; line++) human("mia").types(room.name(), "/swarm log line " + line + ".");

        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> said(room).contains("line 11."));
        assertTrue(limits.refused() > 0);
    }

    @Test
    @DisplayName("D1 fifty commands at once are all taken, each once")
    void fiftyAtOnce() {
        paced();
        slack.patience(Duration.ofSeconds(3));
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        List<CompletableFuture<Typed>> typing = new ArrayList<>();
        for (int number = 0; number < 50; number++) {
            typing.add(human("mia").typing(room.name(), "/swarm log number " + number));
        }
        typing.forEach(typed -> assertTrue(typed.join().taken()));
        assertEquals(
                50,
                entries("INC-1", dev.muster.domain.incident.WorkEvent.Logged.class)
                        .size());
        assertEquals(0, slack.unacknowledged());
    }
}
