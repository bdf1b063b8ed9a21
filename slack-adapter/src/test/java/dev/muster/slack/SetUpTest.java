package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1, D6: what is wrong with the app itself is named at the start and by the check, with the remedy")
class SetUpTest extends SlackStory {
    @Test
    @DisplayName("D6 a revoked token makes the bot not ready, with what to do")
    void aRevokedTokenIsNamed() {
        bot.close();
        slack.revokeTokens();

        bot = RunningBot.startUnready(folder, RunningBot.Setup.socket(slack));

        soonTrue(() -> bot.slack().notReady().toString().contains("token_revoked"));
        assertTrue(bot.slack().notReady().toString().contains("SLACK_BOT_TOKEN"));
    }

    @Test
    @DisplayName("D1 a missing scope is named with the remedy")
    void aMissingScopeIsNamed() {
        slack.takeScope("pins:write");
        SlackCheck check = SlackCheck.of(RunningBot.Setup.socket(slack).access(), Office::practice);

        assertEquals(1, check.mistakes().size(), check::toString);
        assertTrue(check.mistakes().getFirst().contains("pins:write"));
        assertTrue(check.mistakes().getFirst().contains("slack-manifest.yaml"));
    }

    @Test
    @DisplayName("D1 a token of the wrong kind and a person without an account are named by the check")
    void theCheckNamesWhatIsWrong() {
        slack.change("dora", true, false);
        SlackAccess right = RunningBot.Setup.socket(slack).access();
        SlackAccess wrong = new SlackAccess(
                right.botToken(),
                java.util.Optional.of("xapp-wrong"),
                right.signingSecret(),
                right.apiUrl(),
                right.secret());

        SlackCheck check = SlackCheck.of(wrong, Office::practice);

        assertTrue(check.mistakes().toString().contains("dora"), check::toString);
        assertTrue(check.mistakes().toString().contains("connections:write"), check::toString);
    }

    @Test
    @DisplayName("D1 other connections of the app are named, for they eat what people do")
    void ghostsAreNamed() {
        bot.close();
        slack.haunt(2);

        bot = RunningBot.start(folder, RunningBot.Setup.socket(slack));

        soonTrue(() -> bot.slack().ghosts().isPresent());
        assertTrue(bot.slack().ghosts().get().contains("2 other connections"));
    }
}
