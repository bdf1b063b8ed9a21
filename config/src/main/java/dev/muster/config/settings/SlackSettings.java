package dev.muster.config.settings;

import dev.muster.slack.SlackAccess;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * How Slack is reached. There is an app token (Socket Mode), a signing secret (HTTP mode), or both.
 *
 * @param apiUrl another address of Slack's Web API, for tests
 */
public record SlackSettings(
        Secret botToken, Optional<Secret> appToken, Optional<Secret> signingSecret, Optional<URI> apiUrl) {
    private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
    private static final String APP_TOKEN = "SLACK_APP_TOKEN";
    private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";

    /** Empty when no token is set; reported when some are and others lack, so that nobody waits for a bot that is deaf. */
    static Optional<SlackSettings> read(Environment environment) {
        Optional<Secret> bot = environment.secret(BOT_TOKEN);
        Optional<Secret> app = environment.secret(APP_TOKEN);
        Optional<Secret> signing = environment.secret(SIGNING_SECRET);
        Optional<URI> url = environment.address("SLACK_API_URL", List.of("http", "https"));
        if (bot.isEmpty() && (app.isPresent() || signing.isPresent())) {
            environment.mistake(
                    BOT_TOKEN + " is not set, though another of Slack's variables is",
                    "set it to the app's Bot User OAuth Token, or unset the other");
        }
        if (bot.isPresent() && app.isEmpty() && signing.isEmpty()) {
            environment.mistake(
                    BOT_TOKEN + " is set, but nothing by which Slack's messages could arrive",
                    "set " + APP_TOKEN + " for Socket Mode, or " + SIGNING_SECRET + " for HTTP mode");
        }
        refuseSwapped(environment, BOT_TOKEN, "xapp-", " holds an app-level token", "xoxb-");
        refuseSwapped(environment, APP_TOKEN, "xoxb-", " holds a bot token", "xapp-");
        return bot.map(token -> new SlackSettings(token, app, signing, url));
    }

    /** How the adapter reaches Slack; what it sends out is sealed with that secret. */
    public SlackAccess access(String secret) {
        return new SlackAccess(
                botToken.reveal(), appToken.map(Secret::reveal), signingSecret.map(Secret::reveal), apiUrl, secret);
    }

    private static void refuseSwapped(
            Environment environment, String name, String beginning, String problem, String wanted) {
        environment
                .text(name)
                .filter(token -> token.startsWith(beginning))
                .ifPresent(
                        token -> environment.mistake(name + problem, "set it to the one that begins with " + wanted));
    }
}
