package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.discord.fake.Channel;
import dev.muster.discord.fake.Human;
import dev.muster.discord.fake.Reading;
import dev.muster.discord.fake.Typed;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2: commands typed in Discord")
class CommandsTest extends DiscordStory {

    @Test
    @DisplayName("A5 what is typed is on record before Discord is told, in the words that were typed")
    void aLogIsDurableBeforeItIsAcknowledged() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        Typed typed = human("mia").types(room.id(), "/swarm log p99 > 2 s & rising on <web> because @sam saw it");

        assertTrue(typed.taken());
        TimelineEntry entry = recorded("INC-1", Logged.class);
        assertEquals(PersonId.of("mia"), entry.actor());
        assertEquals("p99 > 2 s & rising on <web>", ((Logged) entry.event()).what());
        assertEquals("@sam saw it", entry.why().orElseThrow());
        assertEquals("discord", entry.source());
    }

    @Test
    @DisplayName("A5 a misread line is answered to whoever typed it alone, with the line that applies")
    void aMisreadLineIsAnsweredPrivately() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);

        Typed typed = human("ana").types(room.id(), "/swarm done A9 nothing");

        assertTrue(typed.taken());
        soonTrue(() -> !typed.text().isEmpty());
        assertFalse(said(room).contains("A9"), said(room));
    }

    @Test
    @DisplayName("D2 in a thread, and anywhere else, @muster does the same")
    void aMentionInAThreadIsACommand() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        Human mia = human("mia");
        String thread = mia.says(room.id(), "looking at the database");

        mia.beginsThread(room.id(), thread, "database");
        mia.says(thread, "@muster start fail over to the replica because the primary is gone");

        TimelineEntry entry = recorded("INC-1", ActionStarted.class);
        assertEquals("fail over to the replica", ((ActionStarted) entry.event()).what());
        assertEquals(1, entries("INC-1", MessageRecorded.class).size(), "the mention itself is no talk");
    }

    @Test
    @DisplayName("D2 the name within a sentence is talk, not a command")
    void aNameInTheMiddleIsTalk() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        human("mia").says(room.id(), "ask @muster close about it");

        TimelineEntry entry = recorded("INC-1", MessageRecorded.class);
        assertEquals("ask @muster close about it", ((MessageRecorded) entry.event()).text());
    }

    @Test
    @DisplayName("D2 a command can be written to the bot alone, and the answer comes there")
    void aDirectMessageIsACommand() {
        human("ana").types("ops", MAJOR);
        room("INC-1");

        human("ben").tellsTheBot("INC-1 log the vendor has been called");

        recorded("INC-1", Logged.class);
        human("ben").tellsTheBot("list");
        soonTrue(() -> discord.directMessages("ben").stream()
                .anyMatch(message -> Reading.of(message).contains("Checkout answers")));
    }

    @Test
    @DisplayName("A11 people named in a command are known by their accounts")
    void aPersonIsNamedByMention() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        human("ana").types(room.id(), "/swarm action test the backups owner:@dora due:2030-01-15");

        ImprovementAgreed agreed =
                (ImprovementAgreed) recorded("INC-1", ImprovementAgreed.class).event();
        assertEquals(PersonId.of("dora"), agreed.owner());
    }

    @Test
    @DisplayName("D2 somebody whom no configuration names is still a person, with their own name")
    void aStrangerIsStillAPerson() {
        Human zoe = discord.human("zoe");

        zoe.types("ops", MINOR);

        assertEquals(
                PersonId.of("zoe"),
                soon(() -> bot.incident("INC-1").orElse(null)).openedBy());
        assertEquals("Zoe", bot.discord().unlisted().get(PersonId.of("zoe")).name());
    }

    @Test
    @DisplayName(
            "D2 with its options filled in a command does what the line does, and a line may stand in the first of them")
    void optionsAreFilledIn() {
        human("ana")
                .chooses(
                        "ops",
                        "open",
                        Map.of(
                                "summary",
                                "Checkout is down",
                                "service",
                                "checkout",
                                "impact",
                                "high",
                                "urgency",
                                "high"));
        Channel room = room("INC-1");

        human("mia").chooses(room.id(), "log", Map.of("what", "traffic is back because @sam rolled back at 10:42"));
        recorded("INC-1", Logged.class);
        human("mia")
                .chooses(room.id(), "log", Map.of("what", "because is only a word here", "why", "it was filled in"));

        soonTrue(() -> entries("INC-1", Logged.class).size() == 2);
        List<TimelineEntry> logged = entries("INC-1", Logged.class);
        assertEquals("traffic is back", ((Logged) logged.getFirst().event()).what());
        assertEquals("@sam rolled back", logged.getFirst().why().orElseThrow());
        assertEquals("because is only a word here", ((Logged) logged.getLast().event()).what());
        assertEquals("it was filled in", logged.getLast().why().orElseThrow());
    }

    @Test
    @DisplayName("D2 while one types, services, people, open actions and whole lines come up, from memory")
    void completionIsFromMemory() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        human("sam").types(room.id(), "/swarm start warm the cache up");
        recorded("INC-1", ActionStarted.class);

        assertEquals(List.of("checkout", "check"), human("ana").suggestions("ops", "open", "service", "check"));
        assertEquals(List.of("A1"), human("sam").suggestions(room.id(), "done", "ref", ""));
        assertTrue(human("sam").suggestions(room.id(), "call", "target", "do").contains("@dora"));
        assertEquals(List.of("INC-1"), human("sam").suggestions("ops", "log", "incident", "inc"));
        assertTrue(human("sam")
                .suggestions(room.id(), "line", "line", "open it service:ch")
                .contains("open it service:checkout"));
        assertTrue(discord.calls().of("GET /users/{user_id}").isEmpty());
    }

    @Test
    @DisplayName("D2 the commands are told once, and again only when they have changed")
    void commandsAreToldOnce() {
        String route = "PUT /applications/{application_id}/guilds/{guild_id}/commands";
        bot.close();
        bot = RunningBot.start(folder, discord);

        assertTrue(discord.calls().of(route).isEmpty());
        assertEquals(7, discord.commands().size());
    }

    @Test
    @DisplayName("A3 a minor incident is followed in a thread where it was opened")
    void aMinorIncidentHasAThread() {
        human("ana").types("ops", MINOR);
        Channel ops = discord.town().channel("ops");
        String thread = card(ops).get("id").asText();
        soonTrue(() ->
                bot.incident("INC-1").flatMap(incident -> incident.place()).isPresent());

        human("ben").says(thread, "it is only the one in hall 3");
        human("ben").says("ops", "lunch?");

        assertEquals(
                "it is only the one in hall 3",
                ((MessageRecorded) recorded("INC-1", MessageRecorded.class).event()).text());
        assertEquals(1, entries("INC-1", MessageRecorded.class).size());
    }
}
