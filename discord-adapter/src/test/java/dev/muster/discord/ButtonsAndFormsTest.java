package dev.muster.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.discord.fake.Channel;
import dev.muster.discord.fake.Reading;
import dev.muster.discord.fake.Typed;
import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2: buttons, menus, forms and the menu of a message")
class ButtonsAndFormsTest extends DiscordStory {

    private Channel openSwarm() {
        human("ana").types("ops", MAJOR);
        return room("INC-1");
    }

    private String cardOf(Channel room) {
        return card(room).get("id").asText();
    }

    @Test
    @DisplayName("A3 pressing “I'm on it” in the message that called is the yes to the call")
    void aCallIsAnsweredByAButton() {
        openSwarm();
        soonTrue(() -> !discord.directMessages("sam").isEmpty());

        Typed pressed = human("sam").pressesOnDirectMessage("I'm on it");

        assertTrue(pressed.taken());
        soonTrue(() -> entries("INC-1", ResponderJoined.class).stream()
                .anyMatch(entry -> entry.actor().equals(PersonId.of("sam"))));
    }

    @Test
    @DisplayName("A5 the card is one message, brought up to date as the swarm goes on")
    void theCardIsUpdatedInPlace() {
        Channel room = openSwarm();
        String stamp = cardOf(room);

        human("mia").types(room.id(), "/swarm hypothesis the cache is cold");
        human("sam").types(room.id(), "/swarm start warm the cache up");

        soonTrue(() -> Reading.of(card(room)).contains("H1 the cache is cold"));
        soonTrue(() -> Reading.of(card(room)).contains("A1 warm the cache up"));
        assertEquals(stamp, cardOf(room));
        assertEquals(
                1,
                fromTheBot(room).stream()
                        .filter(message -> !Reading.labels(message).isEmpty())
                        .count());
    }

    @Test
    @DisplayName("A5 a button that needs more asks for it in a form, and the form says what it was given for")
    void aButtonOpensAForm() {
        Channel room = openSwarm();

        human("mia").presses(room.id(), cardOf(room), "Log");
        Typed sent = human("mia").fills(Map.of("What", "traffic is back at half", "Why", "seen in the graphs"));

        assertTrue(sent.taken());
        assertEquals(
                "traffic is back at half",
                ((Logged) recorded("INC-1", Logged.class).event()).what());
        assertEquals("seen in the graphs", recorded("INC-1", Logged.class).why().orElseThrow());
    }

    @Test
    @DisplayName("A5 whoever sent a form that cannot be taken is told why, and gets their words back")
    void aRefusedFormSaysWhy() {
        Channel room = openSwarm();

        human("ana").presses(room.id(), cardOf(room), "Log");
        Typed sent =
                human("ana").fills(Map.of("What", "it began then", "When it happened, if not now", "the other day"));

        soonTrue(() -> sent.text().contains("the other day"));
        soonTrue(() -> sent.text().contains("it began then"));
        assertTrue(entries("INC-1", Logged.class).isEmpty());
    }

    @Test
    @DisplayName("A7 a change is asked for by form and approved with a button by the one who was asked")
    void aChangeIsApprovedByAButton() {
        Channel room = openSwarm();
        human("sam").presses(room.id(), cardOf(room), "Ask for a change");
        human("sam")
                .fills(Map.of(
                        "What", "drop the index", "Why", "writes wait for it", "How to undo it", "create it again"));
        recorded("INC-1", ChangeRequested.class);
        soonTrue(() -> discord.directMessages("cleo").stream()
                .anyMatch(message -> Reading.labels(message).contains("Approve")));

        human("cleo").pressesOnDirectMessage("Approve");

        assertEquals(
                PersonId.of("cleo"), recorded("INC-1", ChangeApproved.class).actor());
    }

    @Test
    @DisplayName("A8, A11 status and improvement have forms as well")
    void statusAndImprovementByForm() {
        Channel room = openSwarm();
        human("mia").presses(room.id(), cardOf(room), "Status update");
        human("mia").fills(Map.of("Audience", "executives", "Text", "half of the orders fail"));
        recorded("INC-1", StatusUpdated.class);
        soonTrue(() -> said(discord.town().channel("general")).contains("half of the orders fail"));

        human("mia").types(room.id(), "/swarm resolve rolled back");
        soonTrue(() -> Reading.labels(card(room)).contains("Improvement"));
        human("mia").presses(room.id(), cardOf(room), "Improvement");
        human("mia").fills(Map.of("What", "test roll-backs", "Owner", "@dora", "Due on", "2030-01-15"));

        assertEquals(
                PersonId.of("dora"),
                ((ImprovementAgreed) recorded("INC-1", ImprovementAgreed.class).event()).owner());
    }

    @Test
    @DisplayName("A5 the message shortcut puts that message on the timeline")
    void aShortcutPromotes() {
        Channel room = openSwarm();
        String said = human("sam").says(room.id(), "the connection pool is exhausted");

        human("mia").uses("Add to timeline", room.id(), said);

        MessagePromoted promoted =
                (MessagePromoted) recorded("INC-1", MessagePromoted.class).event();
        assertEquals(said, promoted.message().message());
        assertEquals(PersonId.of("sam"), promoted.author());
    }

    @Test
    @DisplayName("A1 a swarm can be opened about any message")
    void aShortcutOpensASwarmAboutAMessage() {
        String said = human("ben").says("ops", "is it me or is checkout slow?");

        human("ana").uses("Open a swarm about it", "ops", said);

        human("ana").fills(Map.of("Summary", "is it me or is checkout slow?"));
        recorded("INC-1", Opened.class);
    }

    @Test
    @DisplayName("D5 a forged button does nothing")
    void aForgedButtonDoesNothing() {
        Channel room = openSwarm();
        ObjectNode card = card(room);
        synchronized (discord.town()) {
            ObjectNode button = (ObjectNode) card.at("/components/0/components/0");
            button.put("custom_id", "AAAAAAAAAAAAAAAAclose;INC-1;;");
        }

        Typed pressed = human("ben").presses(room.id(), card.get("id").asText(), "I'm on it");

        assertTrue(pressed.taken());
        soonTrue(() -> pressed.text().contains("I do not know that button"));
        assertTrue(bot.incident("INC-1").orElseThrow().isOpen());
        assertFalse(entries("INC-1", ResponderJoined.class).stream()
                .anyMatch(entry -> entry.actor().equals(PersonId.of("ben"))));
    }
}
