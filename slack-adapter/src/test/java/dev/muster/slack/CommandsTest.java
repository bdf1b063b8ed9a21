package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.Human;
import dev.muster.slack.fake.Typed;
import dev.muster.timeline.TimelineEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: commands typed in Slack")
class CommandsTest extends SlackStory {

    @Test
    @DisplayName("A5 what is typed is on record before Slack is told, in the words that were typed")
    void aLogIsDurableBeforeItIsAcknowledged() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        Typed typed = human("mia").types(room.name(), "/swarm log p99 > 2 s & rising on <web> because @sam saw it");

        assertTrue(typed.taken());
        TimelineEntry entry = entries("INC-1", Logged.class).getFirst();
        assertEquals(PersonId.of("mia"), entry.actor());
        assertEquals("p99 > 2 s & rising on <web>", ((Logged) entry.event()).what());
        assertEquals("@sam saw it", entry.why().orElseThrow());
        assertEquals("slack", entry.source());
    }

    @Test
    @DisplayName("A5 a misread line is answered to whoever typed it alone, with the line that applies")
    void aMisreadLineIsAnsweredPrivately() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        card(room);
        int before = fromTheBot(room).size();

        Typed typed = human("ana").types(room.name(), "/swarm done A9 nothing");

        assertTrue(typed.taken());
        assertFalse(typed.text().isEmpty());
        assertEquals(
                "ephemeral", typed.answer().orElseThrow().get("response_type").asText());
        assertEquals(before, fromTheBot(room).size());
    }

    @Test
    @DisplayName("D1 in a thread, where slash commands cannot be typed, @muster does the same")
    void aMentionInAThreadIsACommand() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");
        Human mia = human("mia");
        String thread = mia.says(room.name(), "looking at the database");

        mia.replies(room.name(), thread, "@muster start fail over to the replica because the primary is gone");

        TimelineEntry entry = recorded("INC-1", ActionStarted.class);
        assertEquals("fail over to the replica", ((ActionStarted) entry.event()).what());
        assertEquals(1, entries("INC-1", MessageRecorded.class).size(), "the mention itself is no talk");
    }

    @Test
    @DisplayName("D1 the name within a sentence is talk, not a command")
    void aNameInTheMiddleIsTalk() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        human("mia").says(room.name(), "ask @muster close about it");

        TimelineEntry entry = recorded("INC-1", MessageRecorded.class);
        assertEquals("ask @muster close about it", ((MessageRecorded) entry.event()).text());
    }

    @Test
    @DisplayName("D1 a command can be written to the bot alone, and the answer comes there")
    void aDirectMessageIsACommand() {
        human("ana").types("ops", MAJOR);
        room("INC-1");

        human("ben").tellsTheBot("INC-1 log the vendor has been called");

        recorded("INC-1", Logged.class);
        human("ben").tellsTheBot("list");
        soonTrue(() -> slack.directMessages("ben").stream()
                .anyMatch(message -> message.has("bot_id") && message.toString().contains("Checkout answers")));
    }

    @Test
    @DisplayName("A11 people named in a command are known by their accounts")
    void aPersonIsNamedByMention() {
        human("ana").types("ops", MAJOR);
        Channel room = room("INC-1");

        human("ana").types(room.name(), "/swarm action test the backups owner:@dora due:2030-01-15");

        ImprovementAgreed agreed =
                (ImprovementAgreed) recorded("INC-1", ImprovementAgreed.class).event();
        assertEquals(PersonId.of("dora"), agreed.owner());
    }

    @Test
    @DisplayName("D1 somebody whom no configuration names is still a person, with their own name")
    void aStrangerIsStillAPerson() {
        Human zoe = slack.human("zoe", "zoe@elsewhere.test", "Asia/Tokyo");

        zoe.types("ops", MINOR);

        assertEquals(
                PersonId.of("zoe"),
                soon(() -> bot.incident("INC-1").orElse(null)).openedBy());
        assertTrue(bot.slack().unlisted().get(PersonId.of("zoe")).zone().getId().equals("Asia/Tokyo"));
    }

    @Test
    @DisplayName("D5 an account that only has the name of somebody is not that person")
    void aNameAloneMakesNobodySomebodyElse() {
        Human impostor = slack.human("mia.", "mia@evil.test", "Etc/UTC");
        Human twin = slack.human("cleo2", "cleo2@evil.test", "Etc/UTC");

        impostor.types("ops", MINOR);
        twin.types("ops", MINOR);

        assertFalse(soon(() -> bot.incident("INC-1").orElse(null)).openedBy().equals(PersonId.of("mia")));
        assertEquals(
                PersonId.of("cleo2"),
                soon(() -> bot.incident("INC-2").orElse(null)).openedBy());
    }

    @Test
    @DisplayName("A3 a minor incident is followed in a thread where it was opened")
    void aMinorIncidentHasAThread() {
        human("ana").types("ops", MINOR);
        Channel ops = slack.workspace().channel("ops");
        String thread = card(ops).get("ts").asText();
        soonTrue(() ->
                bot.incident("INC-1").flatMap(incident -> incident.place()).isPresent());

        human("ben").replies("ops", thread, "it is only the one in hall 3");
        human("ben").says("ops", "lunch?");

        assertEquals(
                "it is only the one in hall 3",
                ((MessageRecorded) recorded("INC-1", MessageRecorded.class).event()).text());
        assertEquals(1, entries("INC-1", MessageRecorded.class).size());
    }
}
