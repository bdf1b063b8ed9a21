package dev.muster.ports;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import java.util.Optional;

/** The chat platforms that are connected, and which of them does what. */
public interface ChatPlatforms {
    /** Where a new room for that incident is opened. */
    ChatRooms opening(Incident incident);

    /** The one that a room belongs to, by the platform's own id of it or by its name. */
    ChatRooms holding(String room);

    /** The platform of that name, {@code slack} or {@code discord}; empty when it is not connected. */
    Optional<ChatRooms> named(String platform);

    /** Where that person is written to about that incident. */
    ChatRooms reaching(PersonId person, Incident incident);

    /** Where that person is written to about something that was said there. */
    default ChatRooms reaching(PersonId person, Place said) {
        return holding(said.room());
    }

    /**
     * It is on record by now that an incident is followed there. What people said there before has reached nobody, since
     * then it was only chat; it is handed in now. May be asked for more than once.
     */
    default void readBack(Place place) {}

    /** Where copies of private answers are kept. */
    default Copies copies() {
        return Copies.NONE;
    }
}
