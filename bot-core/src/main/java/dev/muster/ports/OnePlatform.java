package dev.muster.ports;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Only one chat platform is connected; nobody keeps copies of its private answers.
 *
 * @param history reads back what was said in a place
 */
public record OnePlatform(ChatRooms rooms, Consumer<Place> history) implements ChatPlatforms {
    /** One where nothing was said before anybody listened. */
    public OnePlatform(ChatRooms rooms) {
        this(rooms, place -> {});
    }

    @Override
    public ChatRooms opening(Incident incident) {
        return rooms;
    }

    @Override
    public ChatRooms holding(String room) {
        return rooms;
    }

    @Override
    public Optional<ChatRooms> named(String platform) {
        return Optional.of(rooms);
    }

    @Override
    public ChatRooms reaching(PersonId person, Incident incident) {
        return rooms;
    }

    @Override
    public void readBack(Place place) {
        history.accept(place);
    }
}
