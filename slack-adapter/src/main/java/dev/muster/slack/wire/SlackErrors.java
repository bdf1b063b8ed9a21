package dev.muster.slack.wire;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.ports.ChatException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What Slack's words for a failure mean for us: whether to try again, and what a person can do. */
public final class SlackErrors {
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org");
    private static final String BY_HAND =
            " Meanwhile open a channel by hand and bring people in; every command works from there with the incident in"
                    + " front, for example `/swarm INC-1 log …`.";
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry(
                    "restricted_action",
                    "Ask an owner of the workspace to let apps do this: Settings > Permissions > Channel management."
                            + BY_HAND),
            Map.entry("no_permission", "Ask an owner of the workspace to let the Muster app do this." + BY_HAND),
            Map.entry("user_not_found", "Check the e-mail address in people.yaml against the Slack account."),
            Map.entry("users_not_found", "Check the e-mail address in people.yaml against the Slack account."),
            Map.entry("cannot_dm_bot", "Bots cannot be written to; name a person in people.yaml."),
            Map.entry("user_disabled", "The Slack account is deactivated. Take the person off the rosters."),
            Map.entry(
                    "user_is_restricted",
                    "Guests cannot be brought in by an app; somebody in the room can invite them."),
            Map.entry("not_in_channel", "Type `/invite @muster` in that channel."),
            Map.entry("channel_not_found", "If the channel is private, type `/invite @muster` in it."),
            Map.entry(
                    "is_archived",
                    "Somebody archived the room. Unarchive it in Slack (channel details > Settings) and invite @muster."),
            Map.entry("token_revoked", "Install the app again and set SLACK_BOT_TOKEN to its new token."),
            Map.entry("token_expired", "Install the app again and set SLACK_BOT_TOKEN to its new token."),
            Map.entry("account_inactive", "The app was removed. Install it again and set SLACK_BOT_TOKEN."),
            Map.entry("invalid_auth", "Set SLACK_BOT_TOKEN to the Bot User OAuth Token of the app."),
            Map.entry("not_authed", "Set SLACK_BOT_TOKEN to the Bot User OAuth Token of the app."),
            Map.entry(
                    "expired_trigger_id",
                    "That took longer than Slack allows between a press and its form. Please press once more."),
            Map.entry("msg_too_long", "Please say it in fewer words."),
            Map.entry("msg_blocks_too_long", "Please say it in fewer words."));

    private SlackErrors() {}

    static boolean isPassing(String code) {
        return PASSING.contains(code);
    }

    /** Slack refused, for good as things are or for now. */
    public static ChatException refused(String method, SlackApiTextResponse answer) {
        String code = Optional.ofNullable(answer.getError()).orElse("no reason given");
        IllegalStateException cause = new IllegalStateException(code);
        if (isPassing(code)) return ChatException.passing(said(method, code), Optional.empty(), cause);
        String remedy = code.equals("missing_scope")
                ? "Add the scope " + Optional.ofNullable(answer.getNeeded()).orElse("that is missing")
                        + " to the app (config/slack-manifest.yaml has them all) and install it again."
                : REMEDIES.getOrDefault(code, "Slack's word for it is " + code + ".");
        return ChatException.lasting(said(method, code), remedy, cause);
    }

    /** Slack answered with an HTTP error. */
    static ChatException failed(String method, SlackApiException problem) {
        int status = problem.getResponse().code();
        if (status == 429) {
            Duration pause = pauseOf(problem);
            return ChatException.passing("Slack's limit for " + method + " is reached", Optional.of(pause), problem);
        }
        if (status >= 500) {
            return ChatException.passing(
                    "Slack answered " + method + " with HTTP " + status, Optional.empty(), problem);
        }
        return ChatException.lasting(
                "Slack answered " + method + " with HTTP " + status, "See status.slack.com.", problem);
    }

    static Duration pauseOf(SlackApiException problem) {
        String seconds = problem.getResponse().header("Retry-After");
        boolean said = seconds != null && seconds.matches("\\d{1,6}");
        return Duration.ofSeconds(said ? Math.max(1, Long.parseLong(seconds)) : 30);
    }

    /** The connection broke; whether anything was done is not known. */
    static ChatException lost(String method, IOException problem) {
        return ChatException.passing(
                "the connection to Slack broke during " + method + ": " + problem.getMessage(),
                Optional.empty(),
                problem);
    }

    private static String said(String method, String code) {
        return "Slack refused " + method + ": " + code;
    }
}
