package dev.muster.discord.wire;

import dev.muster.ports.ChatException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;

/**
 * What Discord's codes for a failure mean for us: whether to try again, and what a person can do.
 *
 * @see <a href="https://discord.com/developers/docs/topics/opcodes-and-status-codes">Discord on its codes</a>
 */
public final class DiscordErrors {
    /** No more channels fit into the server. */
    public static final int TOO_MANY_CHANNELS = 30013;

    private static final int CATEGORY_IS_FULL = 50035;
    private static final Set<Integer> UNKNOWN = Set.of(10003, 10004, 10007, 10008, 10013, 10015);
    private static final String BY_HAND =
            " Meanwhile every command works anywhere with the incident in front, for example `/swarm line INC-1 log …`.";
    private static final Map<Integer, String> REMEDIES = Map.ofEntries(
            Map.entry(10003, "Somebody deleted the channel. Commands work anywhere with the incident in front."),
            Map.entry(10008, "Somebody deleted the message."),
            Map.entry(10013, "Check the user name in people.yaml against the Discord account."),
            Map.entry(
                    TOO_MANY_CHANNELS,
                    "The server has as many channels as Discord allows. Delete some that nobody needs." + BY_HAND),
            Map.entry(50001, "Let the bot see that channel: channel settings > Permissions > add Muster."),
            Map.entry(
                    50005,
                    "Discord lets a bot change its own messages only. Please ask the author, or somebody who may manage"
                            + " messages, to delete the message there."),
            Map.entry(
                    50007,
                    "The person takes no direct messages from members of the server. Call them another way; in Discord they"
                            + " can allow them under Privacy Settings of the server."),
            Map.entry(
                    50013,
                    "Give the bot's role the permissions that `./muster check` names: server settings > Roles."
                            + BY_HAND),
            Map.entry(
                    60003, "Whoever owns the bot needs two-factor authentication in Discord: this server asks for it."),
            Map.entry(0, "Set DISCORD_TOKEN to the bot's token (Developer Portal > Bot > Reset Token)."));

    private DiscordErrors() {}

    /** Discord refused, for good as things are or for now. */
    static ChatException refused(String what, ErrorResponseException refusal) {
        int status = refusal.getResponse().code;
        int code = refusal.getErrorCode();
        if (status < 0 || status >= 500 || refusal.isServerError()) {
            return ChatException.passing(
                    "Discord could not " + what + " (HTTP " + status + ")", Optional.empty(), refusal);
        }
        return ChatException.lasting(
                "Discord refused to " + what + ": " + code + " " + refusal.getMeaning(),
                REMEDIES.getOrDefault(code, "Discord's word for it is " + refusal.getMeaning() + "."),
                refusal);
    }

    /** JDA knows beforehand that Discord would refuse. */
    static ChatException notAllowed(String what, PermissionException problem) {
        return ChatException.lasting(
                "The bot may not " + what + ": it lacks “"
                        + problem.getPermission().getName() + "”",
                "Give the bot's role that permission: server settings > Roles." + BY_HAND,
                problem);
    }

    /** The connection broke; whether anything was done is not known. */
    static ChatException lost(String what, Throwable problem) {
        return ChatException.passing(
                "the connection to Discord broke when the bot was to " + what + ": " + problem.getMessage(),
                Optional.empty(),
                problem);
    }

    /** Whether there is no such channel, message or person (any more). */
    public static boolean isUnknown(ChatException problem) {
        return codeOf(problem).filter(UNKNOWN::contains).isPresent();
    }

    /** Whether no more channels fit, into the server or into the category. */
    public static boolean isFull(ChatException problem) {
        return codeOf(problem)
                .filter(code -> code == TOO_MANY_CHANNELS || code == CATEGORY_IS_FULL)
                .isPresent();
    }

    /** Discord's code for it, when it was Discord that refused. */
    public static Optional<Integer> codeOf(ChatException problem) {
        return problem.getCause() instanceof ErrorResponseException refusal
                ? Optional.of(refusal.getErrorCode())
                : Optional.empty();
    }
}
