package dev.muster.discord.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;

/** What the bot has to be allowed in a server, and what it was. */
public final class Permissions {
    /** All of them, as the invitation asks for them. */
    public static final Set<Permission> NEEDED = Set.copyOf(EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MANAGE_CHANNEL,
            Permission.MANAGE_PERMISSIONS,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MANAGE_THREADS,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_MANAGE,
            Permission.PIN_MESSAGES));

    /** What whoever is in a private room can do there. */
    public static final Set<Permission> OF_A_MEMBER =
            Set.copyOf(EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND, Permission.MESSAGE_HISTORY));

    private Permissions() {}

    /** Those that the bot does not have there. */
    public static List<Permission> missing(Guild guild) {
        return NEEDED.stream()
                .filter(permission -> !guild.getSelfMember().hasPermission(permission))
                .sorted()
                .toList();
    }

    /** What to do about them. */
    public static String remedy(Guild guild, List<Permission> missing, String application) {
        return "In Discord's server “" + guild.getName() + "” the bot lacks "
                + missing.stream().map(Permission::getName).collect(Collectors.joining(", "))
                + ". Tick them for its role under server settings > Roles, or invite it again: "
                + invitation(application);
    }

    /** The address at which the bot is invited with everything that it needs. */
    public static String invitation(String application) {
        return "https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + Permission.getRaw(NEEDED);
    }
}
