package dev.muster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of the local chat must do (D3). Subclasses say which store. */
@DisplayName("D3 local chat store")
public abstract class LocalChatStoreContract {
    private static final PersonId ANA = PersonId.of("ana");
    private static final PersonId BEN = PersonId.of("ben");
    private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

    /** An empty store. */
    protected abstract LocalChatStore emptyStore();

    @Test
    void aKeyCreatesOneRoomHoweverOftenItIsUsed() {
        LocalChatStore store = emptyStore();
        LocalRoom first = store.createRoom("open:1", room("inc-1"));
        LocalRoom again = store.createRoom("open:1", room("inc-1-2"));
        assertEquals(first, again);
        assertEquals(List.of(first), store.rooms());
    }

    @Test
    void aNameThatAnotherKeyTookIsRefused() {
        LocalChatStore store = emptyStore();
        store.createRoom("one", room("ops"));
        assertThrows(IllegalArgumentException.class, () -> store.createRoom("two", room("ops")));
        assertEquals(1, store.rooms().size());
    }

    @Test
    void roomsComeBackOldestFirstAndAsLastSaved() {
        LocalChatStore store = emptyStore();
        store.createRoom("one", room("zebra"));
        store.createRoom("two", room("ant"));
        LocalRoom closed = new LocalRoom("zebra", "Zebra, later", true, true, Set.of(ANA, BEN));
        store.saveRoom(closed);
        assertEquals(List.of(closed, room("ant")), store.rooms());
    }

    @Test
    void messagesGetRisingIdsAndAKeyAddsOne() {
        LocalChatStore store = withRooms();
        LocalMessage first = store.add("a", said("ops", "one"));
        LocalMessage second = store.add("b", said("ops", "two"));
        LocalMessage again = store.add("a", said("ops", "something else"));
        assertTrue(second.id() > first.id());
        assertEquals(first, again);
        assertEquals(List.of(first, second), store.messages("ops", 0, 10));
    }

    @Test
    void everythingAboutAMessageIsKept() {
        LocalChatStore store = withRooms();
        Card card = new Card(
                "Checkout is down",
                List.of(new Card.Line("Owner", "*ana*")),
                List.of(new Card.Button(
                        "Join", Card.Weight.PRIMARY, "join", "INC-1", Map.of("because", "I can \"help\""))));
        LocalMessage added = store.add(
                "a",
                new LocalMessage(
                        0,
                        Place.thread("ops", "7"),
                        ANA,
                        NOON.plusMillis(123),
                        "line one\nline two 🚀 <b>&amp;</b>",
                        Optional.of(card),
                        Optional.of(BEN),
                        true,
                        true,
                        Map.of("pushpin", List.of(BEN, ANA))));
        assertEquals(Optional.of(added), store.message(added.id()));
        assertEquals(card, added.card().orElseThrow());
        assertEquals(List.of(BEN, ANA), added.reactions().get("pushpin"));
        assertEquals(List.of(added), store.messages("ops", added.id() - 1, 1));
    }

    @Test
    void aReplacedMessageStaysInItsPlace() {
        LocalChatStore store = withRooms();
        LocalMessage first = store.add("a", said("ops", "tpyo"));
        LocalMessage second = store.add("b", said("ops", "next"));
        LocalMessage mended = new LocalMessage(
                first.id(),
                first.place(),
                first.author(),
                first.at(),
                "typo",
                first.card(),
                first.onlyFor(),
                true,
                false,
                first.reactions());
        store.replace(mended);
        assertEquals(List.of(mended, second), store.messages("ops", 0, 10));
        assertEquals(mended, store.add("a", said("ops", "a repeat")));
    }

    @Test
    void aRoomIsReadInPagesWithItsThreadsAndNothingElse() {
        LocalChatStore store = withRooms();
        LocalMessage root = store.add("a", said("ops", "root"));
        store.add("b", said("lobby", "elsewhere"));
        LocalMessage reply = store.add("c", in(Place.thread("ops", Long.toString(root.id())), "reply"));
        LocalMessage last = store.add("d", said("ops", "last"));
        assertEquals(List.of(root, reply), store.messages("ops", 0, 2));
        assertEquals(List.of(last), store.messages("ops", reply.id(), 2));
        assertEquals(List.of(), store.messages("ops", last.id(), 2));
        assertEquals(List.of(), store.messages("nowhere", 0, 2));
    }

    @Test
    void aMessageThatIsNotThereIsEmpty() {
        assertEquals(Optional.empty(), emptyStore().message(42));
    }

    private LocalChatStore withRooms() {
        LocalChatStore store = emptyStore();
        store.createRoom("room:ops", room("ops"));
        store.createRoom("room:lobby", room("lobby"));
        return store;
    }

    private static LocalRoom room(String id) {
        return new LocalRoom(id, id, false, false, Set.of());
    }

    private static LocalMessage said(String room, String text) {
        return in(Place.room(room), text);
    }

    private static LocalMessage in(Place place, String text) {
        return new LocalMessage(0, place, ANA, NOON, text, Optional.empty(), Optional.empty(), false, false, Map.of());
    }
}
