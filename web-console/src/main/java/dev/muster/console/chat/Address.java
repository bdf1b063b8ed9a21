package dev.muster.console.chat;

import dev.muster.domain.incident.Place;
import dev.muster.ports.LocalRoom;
import java.util.Optional;

/** Where a room's name leads. */
sealed interface Address {
    /** A place; {@code room} is empty when it lies on another chat platform. */
    record At(Place place, Optional<LocalRoom> room) implements Address {}

    /** Nowhere that this person may go, and a sentence that says what to do. */
    record Nowhere(String sentence) implements Address {}
}
