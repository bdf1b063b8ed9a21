package dev.muster.console.chat;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.NOON;

import dev.muster.console.FakeTimeline;
import dev.muster.console.Samples;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.LocalMessage;
import dev.muster.storage.InMemoryLocalChatStore;
import java.time.Duration;
import java.util.List;

/** A local chat with fakes around it, and short words for what people do in it. */
abstract class LocalChatFixture {
    final InMemoryLocalChatStore store = new InMemoryLocalChatStore();
    final FakeTimeline timeline = new FakeTimeline();
    final FakeDesk desk = new FakeDesk();
    LocalChat chat = start();
    private int deliveries;

    LocalChat start() {
        return new LocalChat(store, timeline, desk, Samples::practice, () -> NOON, Duration.ofMillis(50));
    }

    Spoken says(PersonId person, String room, String text) {
        return says(person, room, text, "delivery-" + ++deliveries);
    }

    Spoken says(PersonId person, String room, String text, String deliveryId) {
        return chat.speak(person, room, text, deliveryId, NOON, "console").join();
    }

    MessageMenu.Hand hand(PersonId person) {
        return new MessageMenu.Hand(person, NOON, "console");
    }

    List<String> seenBy(PersonId person, String room) {
        return chat.view().latest(person, room, Long.MAX_VALUE, 100).stream()
                .map(LocalMessage::text)
                .toList();
    }

    /** INC-1 is followed in that place. */
    void followed(Place place) {
        opened(false);
        timeline.add(INC_1, NOON, PersonId.MUSTER, new PlaceOpened(place), "The room is open.");
    }

    void opened(boolean restricted) {
        timeline.add(
                INC_1, NOON, ANA, Samples.opened("Checkout is down", restricted, Place.room("ops")), "Ana opened it.");
    }
}
