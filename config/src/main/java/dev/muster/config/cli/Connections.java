package dev.muster.config.cli;

import dev.muster.config.settings.DiscordSettings;
import dev.muster.config.settings.Settings;
import dev.muster.config.settings.SlackSettings;
import java.util.List;

/** What an instance with these settings is connected to, in words, and what would connect it to the rest. */
final class Connections {
    private Connections() {}

    static List<String> of(Settings settings) {
        return List.of(
                "Slack: "
                        + settings.slack()
                                .map(Connections::slack)
                                .orElse("not connected; set SLACK_BOT_TOKEN to connect it."),
                "Discord: "
                        + settings.discord()
                                .map(Connections::discord)
                                .orElse("not connected; set DISCORD_TOKEN to connect it."),
                "Web console: http://127.0.0.1:" + settings.port()
                        + settings.consoleUrl().map(url -> ", shown as " + url).orElse(""),
                "Store: "
                        + settings.store()
                                .database()
                                .map(url -> url + ", as DATABASE_URL says")
                                .orElse("SQLite in " + settings.data()));
    }

    private static String slack(SlackSettings slack) {
        return slack.appToken().isPresent() ? "token is set, Socket Mode." : "token is set, HTTP at /slack/events.";
    }

    private static String discord(DiscordSettings discord) {
        return "token is set"
                + discord.guild().map(guild -> ", server " + guild + ".").orElse(".");
    }
}
