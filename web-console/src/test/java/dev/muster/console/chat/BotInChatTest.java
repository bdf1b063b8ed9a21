package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.Outgoing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3 the bot in the local chat")
class BotInChatTest extends LocalChatFixture {
    @Test
    void theSameOrderOpensOneRoomAndATakenNameGetsANumber() {
        says(ANA, "checkout", "somebody was faster");
        Place first = chat.open("effect-1", "checkout", "Checkout", false, List.of(ANA));
        assertEquals(Place.room("checkout-2"), first);
        assertEquals(first, chat.open("effect-1", "checkout", "Checkout", false, List.of(ANA)));
        chat = start();
        assertEquals(first, chat.open("effect-1", "checkout", "Checkout", false, List.of(ANA)));
    }

    @Test
    void theSameKeyPostsOnceAndBringsACardUpToDate() {
        Place ops = Place.room("ops");
        MessageRef posted = chat.post(ops, card("open"));
        assertEquals(posted, chat.post(ops, card("open")));
        assertEquals(posted, chat.post(ops, card("resolved")));
        LocalMessage message =
                chat.view().latest(ANA, "ops", Long.MAX_VALUE, 10).getLast();
        assertEquals("resolved", message.card().orElseThrow().title());
        chat.update(posted, card("closed"));
        assertEquals(List.of("closed"), seenBy(ANA, "ops"));
    }

    @Test
    void theSameKeyInAnotherRoomIsAnotherMessage() {
        MessageRef first = chat.post(Place.room("ops"), card("here"));
        MessageRef second = chat.post(Place.room("lobby"), card("there"));
        assertEquals("lobby", second.room());
        assertEquals(List.of("here"), seenBy(ANA, "ops"));
        assertEquals(List.of("there"), seenBy(ANA, "lobby"));
        chat = start();
        assertEquals(first, chat.post(Place.room("ops"), card("here")));
        assertEquals(second, chat.post(Place.room("lobby"), card("there")));
    }

    @Test
    void whatIsPostedAgainIsNotHeardAgain() {
        Place ops = Place.room("ops");
        chat.post(ops, card("open"));
        chat.post(ops, Outgoing.text("said", "it is slow"));
        chat = start();
        List<ChatChange> heard = new ArrayList<>();
        chat.feed().follow(heard::add);
        chat.post(ops, card("resolved"));
        chat.post(ops, Outgoing.text("said", "(removed)"));
        assertEquals(1, heard.size(), heard::toString);
        assertTrue(heard.getFirst() instanceof ChatChange.Changed);
    }

    @Test
    void whatTheBotTellsOnePersonNobodyElseSees() {
        chat.tell(ANA, Outgoing.text("tell-1", "You are called."));
        chat.tell(ANA, Outgoing.text("tell-1", "You are called."));
        assertEquals(List.of("You are called."), seenBy(ANA, "@ana"));
        assertEquals(List.of(), seenBy(BEN, "@ana"));
        assertTrue(chat.view().rooms(BEN).stream().noneMatch(room -> room.id().equals("@ana")));
    }

    @Test
    void changesReachListenersAndAreFilteredByWhoMaySeeThem() throws Exception {
        List<ChatChange> heard = new ArrayList<>();
        AutoCloseable following = chat.feed().follow(heard::add);
        chat.tell(ANA, Outgoing.text("tell-1", "You are called."));
        assertEquals(
                2,
                heard.stream().filter(change -> chat.view().sees(ANA, change)).count());
        assertEquals(
                0,
                heard.stream().filter(change -> chat.view().sees(BEN, change)).count());
        following.close();
        says(ANA, "ops", "unheard");
        assertEquals(2, heard.size());
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        chat.feed().follow(change -> {
            throw new IllegalStateException("broken");
        });
        assertTrue(says(ANA, "ops", "still here").ok());
        assertEquals(List.of("still here"), seenBy(BEN, "ops"));
    }

    @Test
    void whatIsNotThereCannotBeUsedAndTheOperatorLearnsWhy() {
        ChatException problem = assertThrows(
                ChatException.class, () -> chat.post(Place.room("No Such Room"), Outgoing.text("a", "hello")));
        assertFalse(problem.isWorthRetrying());
        assertThrows(ChatException.class, () -> chat.update(new MessageRef("ops", "99"), card("x")));
        assertThrows(ChatException.class, () -> chat.archive(Place.room("nowhere")));
    }

    @Test
    void aRoomThatTheConfigurationNamesIsMadeWhenTheBotFirstWritesThere() {
        chat.post(Place.room("announcements"), Outgoing.text("a", "INC-1 is open."));
        assertEquals(List.of("INC-1 is open."), seenBy(BEN, "announcements"));
    }

    @Test
    void aRoomIsReadFromItsEnd() {
        for (int number = 1; number <= 30; number++) says(ANA, "ops", "message " + number);
        List<LocalMessage> last = chat.view().latest(BEN, "ops", Long.MAX_VALUE, 3);
        assertEquals(
                List.of("message 28", "message 29", "message 30"),
                last.stream().map(LocalMessage::text).toList());
        List<LocalMessage> before =
                chat.view().latest(BEN, "ops", last.getFirst().id(), 2);
        assertEquals(
                List.of("message 26", "message 27"),
                before.stream().map(LocalMessage::text).toList());
    }

    private static Outgoing card(String title) {
        return new Outgoing("card-1", title, Optional.of(new Card(title, List.of(), List.of())));
    }
}
