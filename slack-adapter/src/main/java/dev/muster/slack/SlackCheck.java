package dev.muster.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.muster.ports.ChatException;
import dev.muster.ports.PracticeSource;
import dev.muster.slack.rooms.ChannelNames;
import dev.muster.slack.rooms.SlackPeople;
import dev.muster.slack.wire.Pace;
import dev.muster.slack.wire.Scopes;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.SlackClients;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the bot could work in Slack: its token, its scopes, its connection, and whether everybody on a roster is there.
 *
 * @param facts what is well
 * @param mistakes what is not, each with what to do
 */
public record SlackCheck(List<String> facts, List<String> mistakes) {
    public SlackCheck {
        facts = List.copyOf(facts);
        mistakes = List.copyOf(mistakes);
    }

    /** Asks Slack; nothing is changed there. */
    public static SlackCheck of(SlackAccess access, PracticeSource practice) {
        List<String> facts = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        Slack slack = SlackClients.at(access.methodsUrl());
        SlackCalls calls = new SlackCalls(slack, access.botToken(), new Pace());
        try {
            Introduction self = Introduction.ask(calls);
            facts.add("Slack: the bot is @" + self.answer().getUser() + " in "
                    + self.answer().getTeam() + ".");
            if (!self.missingScopes().isEmpty()) mistakes.add(Scopes.remedy(self.missingScopes()));
            SlackPeople people = new SlackPeople(calls, practice);
            people.load(self.user());
            ChannelNames channels = new ChannelNames(calls);
            practice.current().rules().questions().listensIn().stream()
                    .filter(room -> !channels.knows(room))
                    .sorted()
                    .forEach(room -> facts.add("Slack: there is no channel #" + room
                            + " that the bot can see, which `questions.listensIn` names. Where it is meant to be in Slack,"
                            + " create it and invite the bot."));
            people.missing().forEach(who -> mistakes.add("On a roster, but not in Slack: " + who + "."));
        } catch (ChatException e) {
            mistakes.add("Slack: " + e.getMessage() + ". " + e.remedy());
        }
        access.appToken().flatMap(token -> socketTrouble(slack, token)).ifPresent(mistakes::add);
        return new SlackCheck(facts, mistakes);
    }

    private static Optional<String> socketTrouble(Slack slack, String appToken) {
        try {
            AppsConnectionsOpenResponse answer = slack.methods(appToken).appsConnectionsOpen(open -> open);
            if (answer.isOk()) return Optional.empty();
            return Optional.of("Slack: no Socket Mode connection can be opened (" + answer.getError()
                    + "). SLACK_APP_TOKEN must be an app-level token with the scope connections:write"
                    + " (Basic Information > App-Level Tokens).");
        } catch (IOException | SlackApiException e) {
            return Optional.of("Slack: no Socket Mode connection can be opened (" + e.getMessage() + ").");
        }
    }
}
