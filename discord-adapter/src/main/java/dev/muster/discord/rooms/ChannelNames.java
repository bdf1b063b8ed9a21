package dev.muster.discord.rooms;

import dev.muster.ports.ChatException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** Channels by name and by id. The configuration and people name channels; JDA knows them all. */
public final class ChannelNames {
    private final Servers servers;

    /** Of those servers. */
    public ChannelNames(Servers servers) {
        this.servers = servers;
    }

    /** Whether there is a channel of that name; false as well while there is no connection. */
    public boolean knows(String name) {
        try {
            return idOf(name).isPresent();
        } catch (ChatException notConnected) {
            return false;
        }
    }

    /** The id of that channel; with or without {@code #}. */
    Optional<String> idOf(String name) {
        String bare = (name.startsWith("#") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
        return servers.all().stream()
                .flatMap(guild -> guild.getTextChannelsByName(bare, true).stream())
                .map(TextChannel::getId)
                .findFirst();
    }

    /** Whether the channel of that id has one of those names, on whichever server. */
    public boolean isOneOf(String id, Set<String> names) {
        return names.contains(nameOf(id).toLowerCase(Locale.ROOT));
    }

    /** The name of that channel, or its id where the bot does not see it. */
    public String nameOf(String id) {
        return servers.all().stream()
                .flatMap(guild -> Optional.<Channel>ofNullable(guild.getGuildChannelById(id)).stream())
                .map(Channel::getName)
                .findFirst()
                .orElse(id);
    }
}
