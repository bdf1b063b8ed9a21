package dev.muster.config.wiring;

import dev.muster.console.chat.LocalChat;
import dev.muster.discord.DiscordBot;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatPlatforms;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Copies;
import dev.muster.ports.OtherPlatforms;
import dev.muster.slack.SlackBot;
import java.util.List;
import java.util.Optional;

/**
 * The local chat, and Slack and Discord where they are connected. A new room is opened on the platform on which the incident was
 * opened, for there the responders are; what was opened in the local chat gets its room on Slack first, then on Discord.
 */
record ConnectedPlatforms(LocalChat local, Optional<SlackBot> slack, Optional<DiscordBot> discord)
        implements ChatPlatforms, OtherPlatforms {
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

    @Override
    public Optional<ChatRooms> named(String platform) {
        return switch (platform) {
            case "slack" -> slack.map(SlackBot::chat);
            case "discord" -> discord.map(DiscordBot::chat);
            default -> Optional.empty();
        };
    }

    /** Before it is followed anywhere, the platform counts on which that will be. */
    @Override
    public boolean isAnother(String source, Incident incident) {
        List<ChatRooms> followed = incident.place().isEmpty()
                ? List.of(opening(incident))
                : incident.followedNow().stream()
                        .map(place -> holding(place.room()))
                        .toList();
        return named(source).filter(there -> !followed.contains(there)).isPresent();
    }

    /** Where the incident is followed people are most likely to look; before that, where it was opened. */
    @Override
    public ChatRooms reaching(PersonId person, Incident incident) {
        return reaching(person, isOnDiscord(incident.place().orElse(incident.origin())));
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
