package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.architecture.Checkout;
import dev.muster.discord.fake.DiscordData;
import dev.muster.discord.fake.FakeDiscord;
import dev.muster.discord.fake.Faults.Broken;
import dev.muster.discord.fake.Faults.Limited;
import dev.muster.discord.fake.Faults.LostAfter;
import dev.muster.discord.fake.Faults.LostBefore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D2, A5, A11: a real outage, typed by people in Discord while things go wrong there, against the same outage in the terminal. */
class DiscordReplayTest {
    private static final String OUTAGE = "../shared/data/incidents/gitlab-2017-01-31.replay";

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "D2 the record of a swarm in Discord equals that of the terminal: kinds, actors, words, reasons, times, review")
    void theOutageInDiscordIsTheOutageInTheTerminal() throws IOException {
        Path file = Checkout.root().resolve(OUTAGE).normalize();
        assumeTrue(Files.exists(file) && DiscordData.isPossible(), "skipped: shared/data is not beside this checkout");
        Called replay = Called.muster(
                "replay", file.toString(), "--data", folder.resolve("terminal").toString());
        assertEquals(0, replay.exit(), replay::everything);
        List<String> violations;

        try (DiscordReplay discord = new DiscordReplay(file, folder.resolve("discord"))) {
            int last = discord.lines().size() - 1;
            for (int number = 0; number <= last; number++) {
                // What opens the thread and signs the record is on record itself, at the time when it could be done.
                boolean signs = number == last
                        || discord.lines().get(number).text().startsWith("/swarm resolve")
                        || discord.lines().get(number + 1).text().startsWith("/swarm resolve");
                if (number > 1 && !signs) trouble(discord.discord(), number);
                discord.play(discord.lines().get(number));
            }
            violations = discord.discord().violated();
        }

        ExportedRecord inTerminal = ExportedRecord.of(folder.resolve("terminal"));
        ExportedRecord here = ExportedRecord.of(folder.resolve("discord"));
        assertEquals(List.of(), violations);
        assertEquals(inTerminal.entries(), here.entries());
        assertEquals(inTerminal.review(), here.review());
    }

    /** Something else goes wrong with every few lines. */
    private static void trouble(FakeDiscord discord, int line) {
        String post = "POST /channels/{channel_id}/messages";
        switch (line % 6) {
            case 1 -> discord.faults().next(post, new LostAfter());
            case 2 -> discord.faults().next(post, new Broken(500));
            case 3 ->
                discord.faults()
                        .next("PATCH /channels/{channel_id}/messages/{message_id}", new Broken(502))
                        .next("PUT /channels/{channel_id}/messages/pins/{message_id}", new LostBefore());
            case 4 -> discord.cut();
            case 5 -> discord.faults().next(post, new Limited(1));
            default -> discord.faults().next("POST /users/@me/channels", new Broken(503));
        }
    }
}
