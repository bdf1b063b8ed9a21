package dev.muster.ports;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import java.util.Optional;

/** Only one chat platform is connected; nobody keeps copies of its private answers. */
public record OnePlatform(ChatRooms rooms) implements ChatPlatforms {
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
}
