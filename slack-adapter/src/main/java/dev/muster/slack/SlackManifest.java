package dev.muster.slack;

import dev.muster.commands.CommandGuide;
import dev.muster.slack.listen.ShortcutListener;
import dev.muster.slack.wire.Scopes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What Slack has to be told about the app, as {@code config/slack-manifest.yaml}: written from the command table, the scopes
 * and what the listeners listen to, so that the three cannot disagree.
 *
 * @see <a href="https://docs.slack.dev/reference/app-manifest">Slack on manifests</a>
 */
public final class SlackManifest {
    /** Everything that a listener takes, and nothing else: what nobody takes would only cost. */
    public static final List<String> EVENTS = List.of(
            "app_home_opened",
            "app_mention",
            "app_uninstalled",
            "channel_archive",
            "group_archive",
            "member_joined_channel",
            "message.channels",
            "message.groups",
            "message.im",
            "pin_added",
            "reaction_added",
            "team_join",
            "tokens_revoked",
            "user_change");

    @SuppressWarnings("InlineFormatString") // A text of this length reads better beside the code that fills it in.
    private static final String TEXT = """
            # What Slack has to know about Muster. Paste it at https://api.slack.com/apps under "Create New App", "From a manifest".
            # Written from the command table; a test compares the two.
            display_information:
              name: Muster
              description: Opens the room for a major incident, calls the people, keeps the record, drafts the review
              background_color: "#1f2a44"
            features:
              app_home:
                home_tab_enabled: true
                messages_tab_enabled: true
                messages_tab_read_only_enabled: false
              bot_user:
                display_name: muster
                always_online: true
              shortcuts:
            %s
              slash_commands:
            %s
            oauth_config:
              scopes:
                bot:
            %s
            settings:
              event_subscriptions:
                bot_events:
            %s
              interactivity:
                is_enabled: true
              org_deploy_enabled: false
              socket_mode_enabled: true
              token_rotation_enabled: false
            """;

    private SlackManifest() {}

    /** The whole file. */
    public static String yaml() {
        return TEXT.formatted(shortcuts(), commands(), list(Scopes.NEEDED), list(EVENTS));
    }

    private static String shortcuts() {
        return String.join(
                "\n",
                shortcut("Open a swarm", "global", ShortcutListener.OPEN, "Register an incident from anywhere"),
                shortcut(
                        "Open a swarm about it",
                        "message",
                        ShortcutListener.OPEN_ABOUT,
                        "Register an incident about this message"),
                shortcut(
                        "Add to timeline",
                        "message",
                        ShortcutListener.ADD_TO_TIMELINE,
                        "Put this message on the record"),
                shortcut("Answer from knowledge", "message", ShortcutListener.ANSWER, "Look this question up"));
    }

    private static String shortcut(String name, String type, String callback, String description) {
        return "    - name: " + name + "\n      type: " + type + "\n      callback_id: " + callback
                + "\n      description: " + description;
    }

    private static String commands() {
        return String.join(
                "\n",
                command("/swarm", "Run an incident: open it, call people, keep the record", words()),
                command("/ask", "Ask how something is done", "QUESTION"),
                command("/report", "Say that something is broken", "WHAT IS BROKEN"));
    }

    private static String words() {
        return CommandGuide.words().stream().collect(Collectors.joining(" | "));
    }

    private static String command(String name, String description, String hint) {
        return "    - command: " + name + "\n      description: \"" + description + "\"\n      usage_hint: \"" + hint
                + "\"\n      should_escape: true";
    }

    private static String list(List<String> items) {
        return items.stream().map(item -> "      - " + item).collect(Collectors.joining("\n"));
    }
}
