package dev.muster.config.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.config.settings.Settings.Options;
import dev.muster.config.yaml.Mistake;
import dev.muster.config.yaml.Mistakes;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D5, D6: settings come from the environment and the command line, and secrets are never shown. */
class SettingsTest {
    private final Mistakes mistakes = new Mistakes();

    private Settings read(Map<String, String> variables) {
        return Settings.read(variables, Options.NONE, mistakes);
    }

    @Test
    void withoutAnythingThereIsAConsoleAndAFolder() {
        Settings settings = read(Map.of("SLACK_BOT_TOKEN", " ", "MUSTER_PORT", ""));

        assertEquals(
                new Settings(
                        Optional.empty(),
                        Path.of("data"),
                        8080,
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                settings);
        assertEquals(List.of(), mistakes.list());
    }

    @Test
    void everyVariableIsRead() {
        Settings settings = read(Map.ofEntries(
                Map.entry("SLACK_BOT_TOKEN", "xoxb-1"),
                Map.entry("SLACK_APP_TOKEN", "xapp-1"),
                Map.entry("SLACK_SIGNING_SECRET", "signing"),
                Map.entry("SLACK_API_URL", "http://localhost:1/api/"),
                Map.entry("DISCORD_TOKEN", "discord"),
                Map.entry("DISCORD_GUILD", "42"),
                Map.entry("DISCORD_API_URL", "http://localhost:2"),
                Map.entry("DISCORD_GATEWAY_URL", "ws://localhost:3"),
                Map.entry("DATABASE_URL", "jdbc:postgresql://db/muster?password=hush"),
                Map.entry("MUSTER_EMBEDDINGS", "off"),
                Map.entry("MUSTER_SECRET", "0123456789abcdef"),
                Map.entry("MUSTER_CONFIG", "/etc/muster"),
                Map.entry("MUSTER_DATA", "/var/lib/muster"),
                Map.entry("MUSTER_PORT", "9090"),
                Map.entry("MUSTER_CONSOLE_URL", "https://muster.example.com/")));

        assertEquals(List.of(), mistakes.list());
        assertEquals(
                new Settings(
                        Optional.of(Path.of("/etc/muster")),
                        Path.of("/var/lib/muster"),
                        9090,
                        Optional.of("https://muster.example.com"),
                        Optional.of(new Secret("jdbc:postgresql://db/muster?password=hush")),
                        false,
                        Optional.of(new Secret("0123456789abcdef")),
                        Optional.of(new SlackSettings(
                                new Secret("xoxb-1"),
                                Optional.of(new Secret("xapp-1")),
                                Optional.of(new Secret("signing")),
                                Optional.of(URI.create("http://localhost:1/api/")))),
                        Optional.of(new DiscordSettings(
                                new Secret("discord"),
                                Optional.of("42"),
                                Optional.of(URI.create("http://localhost:2")),
                                Optional.of(URI.create("ws://localhost:3"))))),
                settings);
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironment() {
        Options given = new Options(Optional.of(Path.of("mine")), Optional.of(Path.of("here")), Optional.of(0));
        Settings settings = Settings.read(
                Map.of("MUSTER_CONFIG", "theirs", "MUSTER_DATA", "there", "MUSTER_PORT", "90"), given, mistakes);

        assertEquals(Optional.of(Path.of("mine")), settings.config());
        assertEquals(Path.of("here"), settings.data());
        assertEquals(0, settings.port());
    }

    @Test
    void noSecretIsEverShown() {
        String shown = read(Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-hush",
                        "SLACK_APP_TOKEN", "xapp-hush",
                        "SLACK_SIGNING_SECRET", "hush",
                        "DISCORD_TOKEN", "hush",
                        "DATABASE_URL", "jdbc:postgresql://db/muster?password=hush",
                        "MUSTER_SECRET", "hush-hush-hush-hush"))
                .toString();

        assertFalse(shown.contains("hush"), shown);
    }

    @ParameterizedTest
    @MethodSource("mistaken")
    void aMistakeIsSaidWithItsRemedyAndWithoutTheValue(Map<String, String> variables, String said) {
        read(variables);

        assertEquals(
                List.of("environment: " + said),
                mistakes.list().stream().map(Mistake::toString).toList());
    }

    static Stream<Arguments> mistaken() {
        return Stream.of(
                Arguments.of(
                        Map.of("SLACK_APP_TOKEN", "xapp-1"),
                        "SLACK_BOT_TOKEN is not set, though another of Slack's variables is — "
                                + "set it to the app's Bot User OAuth Token, or unset the other"),
                Arguments.of(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-1"),
                        "SLACK_BOT_TOKEN is set, but nothing by which Slack's messages could arrive — "
                                + "set SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP mode"),
                Arguments.of(
                        Map.of("SLACK_BOT_TOKEN", "xapp-1", "SLACK_SIGNING_SECRET", "x"),
                        "SLACK_BOT_TOKEN holds an app-level token — set it to the one that begins with xoxb-"),
                Arguments.of(
                        Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xoxb-1"),
                        "SLACK_APP_TOKEN holds a bot token — set it to the one that begins with xapp-"),
                Arguments.of(
                        Map.of("SLACK_API_URL", "slack.com/api"),
                        "SLACK_API_URL is not an address — begin it with http:// or https://"),
                Arguments.of(
                        Map.of("DISCORD_GUILD", "My server"),
                        "DISCORD_GUILD is not a server's id — turn on Developer Mode in Discord, "
                                + "right-click the server and copy its id: it is all digits"),
                Arguments.of(
                        Map.of("DATABASE_URL", "postgres://me:hush@db/muster"),
                        "DATABASE_URL is not a JDBC address of SQLite or PostgreSQL — write it as "
                                + "jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=NAME&password=WORD"),
                Arguments.of(
                        Map.of("MUSTER_CONSOLE_URL", "muster.example.com"),
                        "MUSTER_CONSOLE_URL is not an address — begin it with https:// or http://"),
                Arguments.of(
                        Map.of("MUSTER_PORT", "80800"),
                        "MUSTER_PORT is not a port — set it to a number from 1 to 65535, or 0 for any free one"),
                Arguments.of(
                        Map.of("MUSTER_SECRET", "short"),
                        "MUSTER_SECRET is too short to keep anything safe — "
                                + "make it at least 16 characters of chance, or unset it to have one made"));
    }
}
