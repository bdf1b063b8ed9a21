package dev.muster.discord;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D2, D6: what is wrong with the bot itself is named at the start and by the check, with the remedy")
class SetUpTest extends DiscordStory {
    @Test
    @DisplayName("D6 a token that Discord does not know makes the bot not ready, with what to do")
    void aRevokedTokenIsNamed() {
        bot.close();
        discord.revokeToken();

        bot = RunningBot.startUnready(folder, discord);

        // The library asks several times before it believes it.
        await().atMost(Duration.ofSeconds(40))
                .until(() -> bot.discord().notReady().toString().contains("DISCORD_TOKEN"));
        DiscordCheck check = DiscordCheck.of(RunningBot.access(folder, discord), Office::practice);
        assertTrue(check.mistakes().toString().contains("DISCORD_TOKEN"), check::toString);
    }

    @Test
    @DisplayName("D2 a missing permission and a person who is not on the server are named by the check")
    void theCheckNamesWhatIsWrong() {
        discord.allow(1 << 10 | 1 << 11 | 1 << 16);
        discord.leaves("dora");

        DiscordCheck check = DiscordCheck.of(RunningBot.access(folder, discord), Office::practice);

        assertTrue(check.mistakes().toString().contains("Manage Channels"), check::toString);
        assertTrue(check.mistakes().toString().contains("https://discord.com/oauth2/authorize"), check::toString);
        assertTrue(check.mistakes().toString().contains("dora"), check::toString);
    }
}
