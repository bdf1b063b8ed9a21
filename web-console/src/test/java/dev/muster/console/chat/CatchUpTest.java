package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.MessageDeleted;
import dev.muster.domain.incident.RoomEvent.MessageEdited;
import dev.muster.domain.incident.RoomEvent.MessagePromoted;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.RoomEvent.Promotion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 nothing missed: after a restart the local chat hands in what is not on record")
class CatchUpTest extends LocalChatFixture {
    private static final MessageRef FIRST = new MessageRef("ops", "1");

    @Test
    void everyMessageThatIsMissingIsHandedInInItsOrderThreadsIncluded() {
        followed(Place.room("ops"));
        says(ANA, "ops", "one");
        says(BEN, "ops/1", "two");
        says(ANA, "ops", "/swarm log not a message");
        says(ANA, "ops", "@muster log not one either");
        says(ANA, "lobby", "elsewhere");
        assertEquals(List.of("said ops/1 by ana: one", "said ops/2 by ben: two"), afterRestart());
    }

    @Test
    void whatIsOnRecordIsLeftAlone() {
        followed(Place.room("ops"));
        says(ANA, "ops", "one");
        recorded("one");
        assertEquals(List.of(), afterRestart());
    }

    @Test
    void editsDeletionsAndPushpinsThatAreMissingAreHandedInToo() {
        followed(Place.room("ops"));
        says(ANA, "ops", "one");
        recorded("one");
        chat.menu().edit(hand(ANA), FIRST, "won").join();
        chat.menu().react(hand(BEN), FIRST, "pushpin").join();
        assertEquals(List.of("edited ops/1 by ana: won", "promoted ops/1 by ben with REACTION"), afterRestart());
        timeline.add(INC_1, NOON, ANA, new MessageEdited(FIRST, 3, "won"), "edited");
        timeline.add(INC_1, NOON, BEN, new MessagePromoted(FIRST, 3, ANA, Promotion.REACTION), "promoted");
        assertEquals(List.of(), afterRestart());
        chat.menu().delete(hand(ANA), FIRST).join();
        assertEquals(List.of("deleted ops/1 by ana"), afterRestart());
        timeline.add(INC_1, NOON, ANA, new MessageDeleted(FIRST, 3), "deleted");
        assertEquals(List.of(), afterRestart());
    }

    @Test
    void anIncidentThatIsClosedIsNotTouched() {
        followed(Place.room("ops"));
        says(ANA, "ops", "one");
        timeline.add(INC_1, NOON, ANA, new Closed(List.of()), "closed");
        assertEquals(List.of(), afterRestart());
    }

    private void recorded(String text) {
        timeline.add(
                INC_1, NOON, ANA, new MessageRecorded(FIRST, Optional.empty(), text, List.of()), "Ana said: " + text);
    }

    private List<String> afterRestart() {
        desk.deeds.clear();
        chat = start();
        chat.catchUp().join();
        return List.copyOf(desk.deeds);
    }
}
