package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.domain.incident.Place;
import dev.muster.ports.Card;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How the local chat is kept. */
@DisplayName("D3 web console, D4 storage: the local chat")
abstract class LocalChatContract extends StoreContract {
    private static final LocalRoom LOBBY = new LocalRoom("lobby", "Lobby", false, false, Set.of());
    private static final LocalRoom HALL = new LocalRoom("hall", "Hall", true, false, Set.of(ANA, BEN));
    private static final Card CARD = new Card(
            "INC-1",
            List.of(new Card.Line("State", "open")),
            List.of(new Card.Button("On it", Card.Weight.PRIMARY, "join", "INC-1", Map.of("b", "2", "a", "1"))));

    private static LocalMessage message(Place place, String text) {
        return new LocalMessage(0, place, ANA, TEN, text, Optional.empty(), Optional.empty(), false, false, Map.of());
    }

    @Test
    void aRoomIsCreatedOnceForAKey() {
        assertEquals(HALL, store.localChat().createRoom("k1", HALL));
        LocalRoom again = new LocalRoom("hall-2", "Hall again", false, false, Set.of());
        assertEquals(HALL, store.localChat().createRoom("k1", again));
        store.reopen();
        assertEquals(List.of(HALL), store.localChat().rooms());
    }

    @Test
    void aRoomWhoseIdIsTakenIsRefused() {
        store.localChat().createRoom("k1", HALL);
        assertThrows(IllegalStateException.class, () -> store.localChat().createRoom("k2", HALL));
        assertEquals(List.of(HALL), store.localChat().rooms());
    }

    @Test
    void roomsAreListedOldestFirstAndCanChange() {
        store.localChat().createRoom("k1", LOBBY);
        store.localChat().createRoom("k2", HALL);
        LocalRoom archived = new LocalRoom("lobby", "Lobby", false, true, Set.of(BEN));
        store.localChat().saveRoom(archived);
        assertEquals(List.of(archived, HALL), store.localChat().rooms());
    }

    @Test
    void aMessageGetsAnIdAndIsAddedOnceForAKey() {
        LocalMessage first = store.localChat().add("k1", message(Place.room("lobby"), "hello"));
        LocalMessage second = store.localChat().add("k2", message(Place.room("lobby"), "world"));
        assertEquals(first, store.localChat().add("k1", message(Place.room("lobby"), "hello again")));
        assertEquals(true, second.id() > first.id());
        store.reopen();
        assertEquals(Optional.of(first), store.localChat().message(first.id()));
        assertEquals(Optional.empty(), store.localChat().message(second.id() + 1));
    }

    @Test
    void aRoomIsReadWithItsThreadsInOrder() {
        LocalMessage first = store.localChat().add("k1", message(Place.room("lobby"), "one"));
        store.localChat().add("k2", message(Place.room("hall"), "elsewhere"));
        LocalMessage reply = store.localChat().add("k3", message(Place.thread("lobby", "" + first.id()), "two"));
        LocalMessage last = store.localChat().add("k4", message(Place.room("lobby"), "three"));
        assertEquals(List.of(first, reply, last), store.localChat().messages("lobby", 0, 10));
        assertEquals(List.of(reply), store.localChat().messages("lobby", first.id(), 1));
    }

    @Test
    void everythingAboutAMessageIsKept() {
        LocalMessage added = store.localChat().add("k1", message(Place.room("lobby"), "one"));
        LocalMessage changed = new LocalMessage(
                added.id(),
                Place.thread("lobby", "7"),
                BEN,
                TEN.plusMillis(1),
                "two \u0000 📌",
                Optional.of(CARD),
                Optional.of(ANA),
                true,
                true,
                Map.of("pushpin", List.of(ANA, BEN), "eyes", List.of()));
        store.localChat().replace(changed);
        store.reopen();
        assertEquals(Optional.of(changed), store.localChat().message(added.id()));
    }
}
