package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.wiring.Running;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D6: a console that people reach at another address than its own. */
class BehindProxyTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("D6 links name the address that people reach the console at, without a doubled slash")
    void linksNameTheAddressThatPeopleReach() {
        Path data = folder.resolve("data");
        try (Running bot = BotHere.start(data, Map.of("MUSTER_CONSOLE_URL", "https://muster.example.com/"))) {
            Called chat = Called.musterReading("""
                    /swarm open Slow pages service:web impact:low urgency:low
                    /swarm INC-1 review
                    """, "chat", "--data", data.toString(), "--config", BotProcess.sample());

            assertEquals("https://muster.example.com", bot.shownAs());
            assertTrue(bot.address().startsWith("http://127.0.0.1:"), bot.address());
            assertEquals(0, chat.exit(), chat::everything);
            assertTrue(chat.out().contains("https://muster.example.com/incidents/INC-1/review"), chat::everything);
        }
    }
}
