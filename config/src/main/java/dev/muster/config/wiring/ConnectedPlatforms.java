package dev.muster.config.wiring;

import dev.muster.console.chat.LocalChat;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Copies;
import dev.muster.slack.SlackBot;
import java.util.Optional;

/** The local chat, and Slack where it is connected: there new rooms are opened, for there the responders are. */
record ConnectedPlatforms(LocalChat local, Optional<SlackBot> slack) implements ChatPlatforms {
    @Override
    public ChatRooms opening(Incident incident) {
        return slack.<ChatRooms>map(SlackBot::chat).orElse(local);
    }

    @Override
    public ChatRooms holding(String room) {
        return slack.filter(bot -> bot.holds(room) || !local.holds(room))
                .<ChatRooms>map(SlackBot::chat)
                .orElse(local);
    }

    @Override
    public ChatRooms reaching(PersonId person, Incident incident) {
        return slack.filter(bot -> bot.reaches(person))
                .<ChatRooms>map(SlackBot::chat)
                .orElse(local);
    }

    @Override
    public ChatRooms reaching(PersonId person, Place said) {
        return slack.filter(bot -> bot.reaches(person))
                .<ChatRooms>map(SlackBot::chat)
                .orElse(local);
    }

    /** Slack does so itself, as soon as it hears of the place. */
    @Override
    public void readBack(Place place) {
        if (local.holds(place.room())) local.readBack(place).join();
    }

    @Override
    public Copies copies() {
        return local.copies();
    }
}
