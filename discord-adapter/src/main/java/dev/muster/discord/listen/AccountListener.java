package dev.muster.discord.listen;

import dev.muster.discord.rooms.DiscordPeople;
import dev.muster.discord.rooms.Servers;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.user.UserTypingEvent;
import net.dv8tion.jda.api.events.user.update.GenericUserUpdateEvent;

/** Accounts that come, change and go, where the bot may hear of that; and the bot's own removal. */
public final class AccountListener {
    private final DiscordPeople people;
    private final Servers servers;
    private final Runnable removed;

    /** {@code removed} is run when the bot is taken off a server that it serves. */
    public AccountListener(DiscordPeople people, Servers servers, Runnable removed) {
        this.people = people;
        this.servers = servers;
        this.removed = removed;
    }

    /** Something happened to an account; anything else is none of its business. */
    public void heard(GenericEvent event) {
        if (event instanceof GuildMemberJoinEvent join) people.changed(join.getUser());
        if (event instanceof GuildMemberRemoveEvent gone) people.left(gone.getUser());
        if (event instanceof GenericUserUpdateEvent<?> update && !(event instanceof UserTypingEvent))
            people.changed(update.getUser());
        if (event instanceof GuildLeaveEvent left && servers.isServed(left.getGuild())) removed.run();
    }
}
