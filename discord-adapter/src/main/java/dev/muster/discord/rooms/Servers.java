package dev.muster.discord.rooms;

import dev.muster.discord.wire.DiscordCalls;
import dev.muster.ports.ChatException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.ISnowflake;

/** The servers that the bot serves. Rooms are opened on the first of them. */
public final class Servers {
    private final DiscordCalls calls;
    private final Optional<String> only;

    /** That one only, if one is named; else all that the bot was invited to. */
    public Servers(DiscordCalls calls, Optional<String> only) {
        this.calls = calls;
        this.only = only;
    }

    /** All of them, the oldest first. */
    public List<Guild> all() {
        return calls.jda().getGuilds().stream()
                .filter(this::isServed)
                .sorted(Comparator.comparingLong(ISnowflake::getIdLong))
                .toList();
    }

    /** Whether what happens there concerns the bot. */
    public boolean isServed(Guild guild) {
        return only.map(guild.getId()::equals).orElse(true);
    }

    /** Where rooms are opened. */
    public Guild home() {
        List<Guild> all = all();
        if (all.isEmpty()) calls.awaitSession();
        return all.stream()
                .findFirst()
                .orElseThrow(() -> ChatException.lasting(
                        "The bot is on no server of Discord that it may serve",
                        "Invite it, with the address that `./muster check` shows; DISCORD_GUILD has to be that server's id.",
                        new IllegalStateException("no guild")));
    }
}
