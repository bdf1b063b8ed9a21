package dev.muster.discord;

import dev.muster.discord.rooms.DiscordPeople;
import dev.muster.discord.rooms.Servers;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.discord.wire.Permissions;
import dev.muster.ports.ChatException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * What Discord tells the bot about itself: who it is there, what it may do, and what it cannot do without being allowed more.
 *
 * @param facts what is well
 * @param mistakes what is not, each with what to do
 * @param limits what the bot cannot do here and works without
 */
record Introduction(List<String> facts, List<String> mistakes, List<String> limits) {
    private static final String INTENTS =
            " Switch it on in the Developer Portal under Bot > Privileged Gateway Intents.";

    static Introduction of(DiscordCalls calls, Servers servers, DiscordPeople people, Set<GatewayIntent> refused) {
        List<String> facts = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        String application = calls.jda().getSelfUser().getApplicationId();
        for (Guild guild : servers.all()) {
            facts.add("Discord: the bot is @" + calls.jda().getSelfUser().getName() + " on “" + guild.getName() + "”.");
            List<Permission> missing = Permissions.missing(guild);
            if (!missing.isEmpty()) mistakes.add(Permissions.remedy(guild, missing, application));
        }
        try {
            servers.home();
        } catch (ChatException e) {
            mistakes.add("Discord: " + e.getMessage() + ". Invite it: " + Permissions.invitation(application));
        }
        people.missing().forEach(who -> mistakes.add("On a roster, but not in Discord: " + who + "."));
        return new Introduction(facts, mistakes, limits(refused));
    }

    private static List<String> limits(Set<GatewayIntent> refused) {
        List<String> limits = new ArrayList<>();
        if (refused.contains(GatewayIntent.MESSAGE_CONTENT)) {
            limits.add("Discord: without the intent “Message Content” what people say in a room is not on record, and a"
                    + " reaction or a pin puts nothing on the timeline. Commands, buttons, forms, the message menu and"
                    + " what is said to the bot by name work." + INTENTS);
        }
        if (refused.contains(GatewayIntent.GUILD_MEMBERS)) {
            limits.add("Discord: without the intent “Server Members” the bot does not hear who joins, leaves or takes"
                    + " another name; it looks people up by name when it needs them." + INTENTS);
        }
        return limits;
    }
}
