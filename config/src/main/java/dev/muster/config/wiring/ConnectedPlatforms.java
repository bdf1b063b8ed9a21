package dev.muster.config.wiring;

import dev.muster.console.chat.LocalChat;
import dev.muster.discord.DiscordBot;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Copies;
import dev.muster.slack.SlackBot;
import java.util.Optional;

/**
 * The local chat, and Slack and Discord where they are connected. A new room is opened on the platform on which the incident was
 * opened, for there the responders are; what was opened in the local chat gets its room on Slack first, then on Discord.
 */
record ConnectedPlatforms(LocalChat local, Optional<SlackBot> slack, Optional<DiscordBot> discord)
        implements ChatPlatforms {
    @Override
    public ChatRooms opening(Incident incident) {
        Optional<ChatRooms> whereItBegan = elsewhere(incident.origin().room());
        return whereItBegan
                .or(() -> slack.map(SlackBot::chat))
                .or(() -> discord.map(DiscordBot::chat))
                .orElse(local);
    }

    /** Slack's ids and Discord's look different; a name may be known to several, and then Slack's goes first. */
    private Optional<ChatRooms> elsewhere(String room) {
        return slack.filter(bot -> bot.holds(room))
                .<ChatRooms>map(SlackBot::chat)
                .or(() -> discord.filter(bot -> bot.holds(room)).map(DiscordBot::chat));
    }

    @Override
    public ChatRooms holding(String room) {
        Optional<ChatRooms> held = elsewhere(room);
        if (held.isPresent() || local.holds(room)) return held.orElse(local);
        return slack.<ChatRooms>map(SlackBot::chat)
                .or(() -> discord.map(DiscordBot::chat))
                .orElse(local);
    }

    /** Where the incident is followed people are most likely to look. */
    @Override
    public ChatRooms reaching(PersonId person, Incident incident) {
        return reaching(person, incident.place().filter(this::isOnDiscord).isPresent());
    }

    /** A question is answered on the platform on which it was asked, as far as people are reached there. */
    @Override
    public ChatRooms reaching(PersonId person, Place said) {
        return reaching(person, isOnDiscord(said));
    }

    private boolean isOnDiscord(Place place) {
        return discord.filter(bot -> bot.holds(place.room())).isPresent();
    }

    private ChatRooms reaching(PersonId person, boolean discordFirst) {
        Optional<ChatRooms> bySlack = slack.filter(bot -> bot.reaches(person)).map(SlackBot::chat);
        Optional<ChatRooms> byDiscord =
                discord.filter(bot -> bot.reaches(person)).map(DiscordBot::chat);
        return (discordFirst ? byDiscord.or(() -> bySlack) : bySlack.or(() -> byDiscord)).orElse(local);
    }

    /** The others do so themselves, as soon as they hear of the place. */
    @Override
    public void readBack(Place place) {
        if (local.holds(place.room())) local.readBack(place).join();
    }

    @Override
    public Copies copies() {
        return local.copies();
    }
}
