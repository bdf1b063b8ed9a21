package dev.muster.simulation;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import java.util.Optional;

/** The simulated platform, and no other. */
record OnePlatform(ChatRooms rooms, CatchUp catchUp) implements ChatPlatforms {
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
        catchUp.read(place);
    }
}
