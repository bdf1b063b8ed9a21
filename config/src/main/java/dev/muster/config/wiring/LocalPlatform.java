package dev.muster.config.wiring;

import dev.muster.console.chat.LocalChat;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Copies;

/** The local chat where nothing else is connected. */
record LocalPlatform(LocalChat chat) implements ChatPlatforms {
    @Override
    public ChatRooms opening(Incident incident) {
        return chat;
    }

    @Override
    public ChatRooms holding(String room) {
        return chat;
    }

    @Override
    public ChatRooms reaching(PersonId person, Incident incident) {
        return chat;
    }

    @Override
    public void readBack(Place place) {
        chat.readBack(place).join();
    }

    @Override
    public Copies copies() {
        return chat.copies();
    }
}
