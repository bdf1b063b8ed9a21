package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Outgoing;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 reactions, pins, edits and deletions in the local chat")
class MessageMenuTest extends LocalChatFixture {
    @Test
    void aPushpinPutsSomebodyElsesMessageOnTheTimeline() {
        followed(Place.room("ops"));
        MessageRef message = said(ANA, "replication lags");
        Spoken spoken = chat.menu().react(hand(BEN), message, "pushpin").join();
        assertEquals("promoted ops/1 by ben with REACTION", desk.deeds.getLast());
        assertTrue(spoken.entry().isPresent());
        assertEquals(List.of(BEN), reactions(message, "pushpin"));
    }

    @Test
    void anyOtherReactionIsOnlyAReaction() {
        followed(Place.room("ops"));
        MessageRef message = said(ANA, "replication lags");
        chat.menu().react(hand(BEN), message, "eyes").join();
        chat.menu().react(hand(BEN), message, "eyes").join();
        assertEquals(List.of(BEN), reactions(message, "eyes"));
        chat.menu().takeBack(hand(BEN), message, "eyes").join();
        assertEquals(List.of(), reactions(message, "eyes"));
        assertEquals(1, desk.deeds.size());
    }

    @Test
    void aTypedReactionFindsTheLastMessageOfAPersonThatContainsTheText() {
        followed(Place.room("ops"));
        says(ANA, "ops", "the disk is full");
        says(ANA, "ops", "the disk is still full");
        chat.post(Place.room("ops"), Outgoing.text("bot-1", "Muster says: the disk is full"));
        says(ANA, "ops", "/swarm log the disk is full");
        Spoken spoken = says(BEN, "INC-1", "+:pushpin: disk is");
        assertTrue(spoken.ok());
        assertEquals("promoted ops/2 by ben with REACTION", desk.deeds.getLast());
    }

    @Test
    void aTypedReactionThatIsRepeatedStaysOnItsMessage() {
        followed(Place.room("ops"));
        says(ANA, "ops", "disk one");
        says(BEN, "ops", "+:pushpin: disk", "again");
        says(ANA, "ops", "disk two");
        says(BEN, "ops", "+:pushpin: disk", "again");
        assertEquals("promoted ops/1 by ben with REACTION", desk.deeds.getLast());
    }

    @Test
    void manyTypedReactionsDoNotHideTheNewestMessage() {
        followed(Place.room("ops"));
        for (int number = 1; number <= 20; number++) {
            says(ANA, "ops", "finding " + number + ".");
            assertTrue(says(BEN, "INC-1", "+:eyes: finding " + number + ".").ok());
        }
        assertEquals("finding 20.", seenBy(ANA, "ops").getLast());
    }

    @Test
    void aTypedReactionOnNothingIsExplained() {
        followed(Place.room("ops"));
        Spoken spoken = says(BEN, "ops", "+:pushpin: no such words");
        assertFalse(spoken.ok());
        assertEquals(
                "No message of a person in #ops contains “no such words”. A part of its words is enough.",
                spoken.answers().getFirst().text());
    }

    @Test
    void aTypedReactionInAThreadLooksInThatThread() {
        says(ANA, "ops", "slow");
        followed(Place.thread("ops", "1"));
        says(ANA, "INC-1", "load is high");
        says(BEN, "ops", "load is high in another matter");
        says(BEN, "INC-1", "+:pushpin: load");
        assertEquals("promoted ops/2 by ben with REACTION", desk.deeds.getLast());
    }

    @Test
    void aPinAndTheMenuPromoteToo() {
        followed(Place.room("ops"));
        MessageRef message = said(ANA, "found it");
        chat.menu().pin(hand(BEN), message).join();
        assertEquals("promoted ops/1 by ben with PIN", desk.deeds.getLast());
        chat.menu().promote(hand(BEN), message).join();
        assertEquals("promoted ops/1 by ben with MENU", desk.deeds.getLast());
    }

    @Test
    void onlyItsAuthorEditsAndDeletesAMessage() {
        followed(Place.room("ops"));
        MessageRef message = said(ANA, "tpyo");
        assertFalse(chat.menu().edit(hand(BEN), message, "mine").join().ok());
        assertFalse(chat.menu().delete(hand(BEN), message).join().ok());
        assertTrue(chat.menu().edit(hand(ANA), message, "typo").join().ok());
        assertEquals("edited ops/1 by ana: typo", desk.deeds.getLast());
        assertEquals(List.of("typo"), seenBy(BEN, "ops"));
        assertTrue(chat.menu().delete(hand(ANA), message).join().ok());
        assertEquals("deleted ops/1 by ana", desk.deeds.getLast());
        assertEquals(List.of(""), seenBy(BEN, "ops"));
        assertFalse(chat.menu().react(hand(BEN), message, "eyes").join().ok());
    }

    @Test
    void nobodyReachesAMessageThatTheyCannotSee() {
        chat.open("effect-1", "secret", "Secret", true, List.of(ANA));
        MessageRef message = says(ANA, "secret", "quiet").message().orElseThrow();
        assertFalse(chat.menu().react(hand(BEN), message, "eyes").join().ok());
        assertFalse(chat.menu()
                .react(hand(BEN), new MessageRef("ops", message.message()), "eyes")
                .join()
                .ok());
        assertFalse(chat.menu()
                .react(hand(BEN), new MessageRef("ops", "../1"), "eyes")
                .join()
                .ok());
    }

    private MessageRef said(PersonId person, String text) {
        return says(person, "ops", text).message().orElseThrow();
    }

    private List<PersonId> reactions(MessageRef message, String name) {
        return chat.view().message(ANA, message).orElseThrow().reactions().getOrDefault(name, List.of());
    }
}
