package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.CommunicationEvent.StatusUpdated;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.ReviewEvent.ReviewApproved;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.ReviewEvent.ReviewPublished;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.PersonId;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.Form;
import dev.muster.slack.fake.Reading;
import dev.muster.slack.fake.Typed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: buttons, forms, shortcuts and the home tab")
class ButtonsAndFormsTest extends SlackStory {

    private Channel openSwarm() {
        human("ana").types("ops", MAJOR);
        return room("INC-1");
    }

    private void pressesInTheReview(Channel room, String label) {
        human("mia").presses(room.name(), cardOf(room), "Review");
        soonTrue(() -> slack.whispersTo(human("mia").id()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> Reading.labels(last.message()).contains(label))
                .isPresent());
        human("mia").pressesOnWhisper(label);
    }

    private String cardOf(Channel room) {
        return card(room).get("ts").asText();
    }

    @Test
    @DisplayName("A3 pressing “I'm on it” in the message that called is the yes to the call")
    void aCallIsAnsweredByAButton() {
        openSwarm();
        soonTrue(() -> !slack.directMessages("sam").isEmpty());

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

        human("mia").types(room.name(), "/swarm hypothesis the cache is cold");
        human("sam").types(room.name(), "/swarm start warm the cache up");

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

        human("mia").presses(room.name(), cardOf(room), "Log");
        Form form = human("mia").form();
        Typed sent = form.send(Map.of("What", "traffic is back at half", "Why", "seen in the graphs"));

        assertTrue(form.text().contains("INC-1"));
        assertTrue(sent.taken());
        assertEquals("", sent.errors());
        assertEquals(
                "traffic is back at half",
                ((Logged) recorded("INC-1", Logged.class).event()).what());
        assertEquals("seen in the graphs", recorded("INC-1", Logged.class).why().orElseThrow());
    }

    @Test
    @DisplayName("A1 the form for a swarm finds services while one types, and takes any other name too")
    void theFormForASwarm() {
        human("ana").uses("open_swarm");
        Form form = human("ana").form();

        assertEquals(List.of("checkout"), form.suggestions("Service", "check").subList(0, 1));
        assertEquals(List.of("tills"), form.suggestions("Service", "tills"));
        form.send(Map.of("Summary", "Checkout is down", "Service", "checkout", "Impact", "high", "Urgency", "high"));

        Opened opened = (Opened) recorded("INC-1", Opened.class).event();
        assertEquals("Checkout is down", opened.summary());
        soonTrue(() -> bot.incident("INC-1").orElseThrow().isMajor());
    }

    @Test
    @DisplayName("A5 a form that cannot be taken stays open with a sentence that says why")
    void aRefusedFormSaysWhy() {
        Channel room = openSwarm();

        human("ana").presses(room.name(), cardOf(room), "Log");
        Typed sent =
                human("ana").fills(Map.of("What", "it began then", "When it happened, if not now", "the other day"));

        assertTrue(sent.errors().contains("the other day"), sent.errors());
        assertTrue(entries("INC-1", Logged.class).isEmpty());
    }

    @Test
    @DisplayName("A7 a change is asked for by form and approved with a button by the one who was asked")
    void aChangeIsApprovedByAButton() {
        Channel room = openSwarm();
        human("sam").presses(room.name(), cardOf(room), "Ask for a change");
        human("sam")
                .fills(Map.of(
                        "What", "drop the index", "Why", "writes wait for it", "How to undo it", "create it again"));
        recorded("INC-1", ChangeRequested.class);
        soonTrue(() -> slack.directMessages("cleo").stream()
                .anyMatch(message -> Reading.labels(message).contains("Approve")));

        human("cleo").pressesOnDirectMessage("Approve");

        assertEquals(
                PersonId.of("cleo"), recorded("INC-1", ChangeApproved.class).actor());
    }

    @Test
    @DisplayName("A8, A11 status and improvement have forms as well")
    void statusAndImprovementByForm() {
        Channel room = openSwarm();
        human("mia").presses(room.name(), cardOf(room), "Status update");
        human("mia").fills(Map.of("Audience", "executives", "Text", "half of the orders fail"));
        recorded("INC-1", StatusUpdated.class);
        soonTrue(() -> said(slack.workspace().channel("general")).contains("half of the orders fail"));

        human("mia").types(room.name(), "/swarm resolve rolled back");
        soonTrue(() -> Reading.labels(card(room)).contains("Improvement"));
        human("mia").presses(room.name(), cardOf(room), "Improvement");
        human("mia").fills(Map.of("What", "test roll-backs", "Owner", "dora", "Due on", "2030-01-15"));

        assertEquals(
                PersonId.of("dora"),
                ((ImprovementAgreed) recorded("INC-1", ImprovementAgreed.class).event()).owner());
    }

    @Test
    @DisplayName("A11 the review is read, written, approved and published without typing a command")
    void theReviewByFormAndButton() {
        Channel room = openSwarm();
        human("mia").types(room.name(), "/swarm resolve rolled back");
        soonTrue(() -> Reading.labels(card(room)).contains("Review"));

        pressesInTheReview(room, "Edit");
        human("mia").fills(Map.of("Section", "summary", "Text", "Payments failed for 40 minutes."));
        ReviewEdited edited =
                (ReviewEdited) recorded("INC-1", ReviewEdited.class).event();
        assertEquals("Payments failed for 40 minutes.", edited.text());

        pressesInTheReview(room, "Approve");
        recorded("INC-1", ReviewApproved.class);
        pressesInTheReview(room, "Publish");
        recorded("INC-1", ReviewPublished.class);
    }

    @Test
    @DisplayName("A5 the message shortcut puts that message on the timeline")
    void aShortcutPromotes() {
        Channel room = openSwarm();
        String said = human("sam").says(room.name(), "the connection pool is exhausted");

        human("mia").uses("add_to_timeline", room.name(), said);

        MessagePromoted promoted =
                (MessagePromoted) recorded("INC-1", MessagePromoted.class).event();
        assertEquals(said, promoted.message().message());
        assertEquals(PersonId.of("sam"), promoted.author());
    }

    @Test
    @DisplayName("A1 a swarm can be opened about any message")
    void aShortcutOpensASwarmAboutAMessage() {
        String said = human("ben").says("ops", "is it me or is checkout slow?");

        human("ana").uses("open_swarm_about", "ops", said);

        assertTrue(human("ana").form().title().equals("Open"));
        human("ana").fills(Map.of("Summary", "is it me or is checkout slow?"));
        recorded("INC-1", Opened.class);
    }

    @Test
    @DisplayName("D5 a forged button does nothing")
    void aForgedButtonDoesNothing() {
        Channel room = openSwarm();
        ObjectNode card = card(room);
        synchronized (slack.workspace()) {
            ObjectNode button =
                    (ObjectNode) card.at("/blocks").findValue("elements").get(0);
            button.put("value", "AAAAAAAAAAAAAAAAclose;INC-1;;");
        }

        Typed pressed = human("ben").presses(room.name(), card.get("ts").asText(), "I'm on it");

        assertTrue(pressed.taken());
        soonTrue(() -> !slack.whispersTo(human("ben").id()).isEmpty());
        assertTrue(bot.incident("INC-1").orElseThrow().isOpen());
        assertFalse(entries("INC-1", ResponderJoined.class).stream()
                .anyMatch(entry -> entry.actor().equals(PersonId.of("ben"))));
    }

    @Test
    @DisplayName("D1 a press whose form comes too late is answered with what to do")
    void aLateFormIsExplained() {
        Channel room = openSwarm();
        String stamp = cardOf(room);
        slack.triggers().live(Duration.ZERO);

        human("mia").presses(room.name(), stamp, "Log");

        soonTrue(() -> slack.whispersTo(human("mia").id()).stream()
                .anyMatch(whisper -> Reading.of(whisper.message()).contains("press once more")));
    }

    @Test
    @DisplayName("D1 the home tab shows what waits, where one takes part, what one has to do, and what else is open")
    void theHomeTab() {
        Channel room = openSwarm();
        human("sam").types(room.name(), "/swarm start look at the locks");

        human("sam").opensHome();
        human("dan").opensHome();

        soonTrue(() -> Reading.of(slack.home("sam")).contains("A1 look at the locks"));
        soonTrue(() -> Reading.of(slack.home("dan")).contains("INC-1* calls you"));
        human("ben").opensHome();
        soonTrue(() -> Reading.of(slack.home("ben")).contains("Checkout answers with errors"));
        human("ben").pressesAtHome("Open a swarm");
        assertEquals("Open", human("ben").form().title());
    }
}
