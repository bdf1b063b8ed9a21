package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Channel;
import dev.muster.discord.fake.Faults.Broken;
import dev.muster.discord.fake.Faults.BrokenAfter;
import dev.muster.discord.fake.Faults.Limited;
import dev.muster.discord.fake.Faults.LostAfter;
import dev.muster.discord.fake.Faults.LostBefore;
import dev.muster.discord.fake.Faults.Refused;
import dev.muster.discord.fake.Reading;
import dev.muster.discord.fake.Typed;
import dev.muster.domain.incident.RecordEvent.EffectParked;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.Logged;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2: what goes wrong in Discord is mended, or told kindly with what to do")
class TroubleTest extends DiscordStory {
    private static final String CREATE = "POST /guilds/{guild_id}/channels";
    private static final String POST = "POST /channels/{channel_id}/messages";
    private static final long SEE = 1 << 10;

    private EffectParked parked() {
        return (EffectParked) recorded("INC-1", EffectParked.class).event();
    }

    private long rooms() {
        return discord.town().channels().stream()
                .filter(channel -> channel.name().startsWith("inc-1"))
                .count();
    }

    @Test
    @DisplayName("A3 a room whose creation was answered with a failure or not at all is found again, not created twice")
    void aLostAnswerCreatesNoSecondRoom() {
        discord.faults().next(CREATE, new BrokenAfter(502));
        human("ana").types("ops", MAJOR);
        assertTrue(room("INC-1").allows(human("mia").id(), SEE));
        assertEquals(1, rooms());

        discord.faults().next(CREATE, new LostAfter());
        human("ana").types("ops", MAJOR.replace("errors", "nothing"));
        room("INC-2");
        assertEquals(
                1,
                discord.town().channels().stream()
                        .filter(channel -> channel.name().startsWith("inc-2"))
                        .count());
    }

    @Test
    @DisplayName("A3 HTTP 500 and 503, a limit and a broken connection only delay")
    void whatPassesOnlyDelays() {
        discord.faults()
                .next(CREATE, new Broken(500))
                .next(CREATE, new LostBefore())
                .next(CREATE, new Limited(1));
        discord.faults().next(POST, new Broken(503)).next(POST, new Limited(1));

        human("ana").types("ops", MAJOR);

        assertTrue(room("INC-1").allows(human("sam").id(), SEE));
        card(room("INC-1"));
        assertEquals(1, rooms());
    }

    @Test
    @DisplayName("A8 a message whose answer was lost is not posted twice")
    void aLostAnswerPostsNothingTwice() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        discord.faults().next(POST, new LostAfter()).next(POST, new BrokenAfter(502));

        human("mia").types(room.id(), "/swarm log only once");
        soonTrue(() -> said(room).contains("only once"));
        human("mia").types(room.id(), "/swarm log and the next");
        soonTrue(() -> said(room).contains("and the next"));

        assertEquals(
                1,
                fromTheBot(room).stream()
                        .filter(message -> Reading.of(message).contains("only once"))
                        .count());
    }

    @Test
    @DisplayName("D2 where the bot may not open channels, the record and the owner say so, and what to do meanwhile")
    void channelsMayNotBeOpened() {
        discord.faults().next(CREATE, new Refused(403, 50013, "Missing Permissions"));

        human("ana").types("ops", MAJOR);

        assertTrue(parked().problem().contains("50013"), parked().problem());
        assertTrue(parked().remedy().contains("./muster check"), parked().remedy());
        human("ana").types("ops", "/swarm INC-1 log going on all the same");
        recorded("INC-1", Logged.class);
    }

    @Test
    @DisplayName("A3 who is not on the server is named in the room, with how to reach them; the others are in")
    void theAbsentAreNamed() {
        bot.close();
        discord.leaves("sam");
        bot = RunningBot.start(folder, discord);

        human("ana").types("ops", MAJOR);

        Channel room = room("INC-1");
        assertTrue(room.allows(human("mia").id(), SEE));
        soonTrue(() -> said(room).contains("I could not bring in sam"));
        soonTrue(() -> said(room).contains("+34 555 0101"));
    }

    @Test
    @DisplayName("D2 somebody who takes no direct messages is still called, and the record says how else to reach them")
    void closedDirectMessages() {
        discord.closesDirectMessages("sam");

        human("ana").types("ops", MAJOR);

        assertTrue(parked().problem().contains("sam"), parked().problem());
        assertTrue(parked().remedy().contains("direct messages"), parked().remedy());
        assertTrue(room("INC-1").allows(human("sam").id(), SEE));
    }

    @Test
    @DisplayName("D2 an answer for which Discord did not wait comes as an ordinary message")
    void aLateAnswerComesAllTheSame() {
        discord.patience(Duration.ZERO);

        human("ana").typing("ops", "/swarm list");

        soonTrue(() -> discord.directMessages("ana").stream()
                .anyMatch(message ->
                        Reading.of(message).toLowerCase(java.util.Locale.ROOT).contains("open")));
    }

    @Test
    @DisplayName("D2 an interaction that somebody else has acknowledged is answered all the same")
    void anAcknowledgedOneIsAnswered() {
        discord.faults()
                .next(
                        "POST /interactions/{interaction_id}/{interaction_token}/callback",
                        new Refused(400, 40060, "Interaction has already been acknowledged."));

        human("ana").typing("ops", "/swarm list");

        soonTrue(() -> !discord.directMessages("ana").isEmpty());
    }

    @Test
    @DisplayName(
            "D2, A5 whoever typed something just before the bot died sees what came of it, and it is on record once")
    void aPromiseOutlivesARestart() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        discord.faults().latency(Duration.ofMillis(700));
        Typed typed = human("mia").typing(room.id(), "/swarm log cut short");
        Typed asked = human("mia").typing(room.id(), "/swarm who");
        recorded("INC-1", Logged.class);
        bot.close();
        discord.faults().latency(Duration.ZERO);

        bot = RunningBot.start(folder, discord);

        soonTrue(() -> !asked.isThinking() && asked.text().contains("ana"));
        soonTrue(() -> !typed.isThinking());
        assertEquals(1, entries("INC-1", Logged.class).size());
    }

    @Test
    @DisplayName("D2 what could not be answered within a quarter of an hour is answered in an ordinary message")
    void anOldPromiseIsKeptOtherwise() throws IOException {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        bot.close();
        String since = Instant.now().minus(Duration.ofMinutes(20)).toString();
        String promise = "{\"interaction\":\"1\",\"token\":\"t\",\"thinking\":true,\"since\":\"" + since
                + "\",\"account\":\"" + human("ben").id() + "\",\"room\":\"" + room.id()
                + "\",\"thread\":\"\",\"line\":\"/swarm who\",\"word\":\"\",\"incident\":\"\",\"values\":{}}";
        Files.writeString(folder.resolve("discord-promises.jsonl"), promise + "\n{\"interaction\":\"2\",\"tok");

        bot = RunningBot.start(folder, discord);

        soonTrue(() -> discord.directMessages("ben").stream()
                .anyMatch(message -> Reading.of(message).contains("ana")));
    }

    @Test
    @DisplayName(
            "D5 nothing that people type can ping anybody or draw a card, and moments are shown by each reader's clock")
    void nobodyIsPinged() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        human("ben")
                .types(room.id(), "/swarm log @everyone and <@&100000000000000001> _now_ [here](https://evil.test)");

        soonTrue(() -> said(room).contains("now"));
        String raw = fromTheBot(room).toString();
        assertFalse(raw.matches(".*[^\\\\]<@&.*"), raw);
        assertTrue(raw.contains("\\\\[here\\\\]"), raw);
        assertTrue(raw.contains("<t:"), raw);
    }

    @Test
    @DisplayName("A8 a very long text is shown in parts, and never refused for its length")
    void aLongText() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        String words = "the error log says & repeats *again* _and_ ".repeat(200);

        human("mia").types(room.id(), "/swarm log " + words + "THE-END");

        assertTrue(((Logged) recorded("INC-1", Logged.class).event()).what().endsWith("THE-END"));
        soonTrue(() -> said(room).contains("/swarm export"));
    }

    @Test
    @DisplayName("A5 redacted words leave what the bot said; for what a person wrote the record says whom to ask")
    void redactedWordsLeaveTheRoom() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        human("mia").types(room.id(), "/swarm join");
        human("mia").types(room.id(), "/swarm log the password is hunter2");
        soonTrue(() -> said(room).contains("hunter2"));
        long entry = recorded("INC-1", Logged.class).sequence();

        human("mia").types(room.id(), "/swarm redact E" + entry + " a secret");

        soonTrue(() -> !said(room).contains("hunter2"));
        human("sam").says(room.id(), "it was hunter2");
        long message = recorded("INC-1", MessageRecorded.class).sequence();
        human("mia").types(room.id(), "/swarm redact E" + message + " the same");
        assertTrue(parked().remedy().contains("ask the author"), parked().remedy());
    }

    @Test
    @DisplayName("A5 a room that somebody deleted while the incident is open is on record as that")
    void aDeletedRoomIsOnRecord() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);

        human("ben").deletesChannel(room.id());

        assertTrue(((Logged) recorded("INC-1", Logged.class).event()).what().contains("deleted in Discord by hand"));
    }
}
