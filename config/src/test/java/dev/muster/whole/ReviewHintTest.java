package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A11: the review as it is edited in the chat of the whole bot. */
class ReviewHintTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("A11 who blames somebody by name or calls it human error is told how to put it instead")
    void blamingWordsGetAGentleHint() {
        Called chat = Called.musterReading("""
                /swarm open Slow pages service:web impact:low urgency:low
                /swarm INC-1 resolve restarted the pool
                /swarm INC-1 review edit summary Ben forgot the restart; it was human error.
                /swarm INC-1 review edit impact Pages were slow for 40 minutes.
                """, "chat", "--data", folder.toString(), "--config", BotProcess.sample());

        assertEquals(0, chat.exit(), chat::everything);
        assertTrue(chat.out().contains("“Ben forgot”: Name the role and the act"), chat::everything);
        assertTrue(chat.out().contains("“human error”: This ends the search"), chat::everything);
        assertEquals(1, chat.out().split("A thought on the wording", -1).length - 1, chat::everything);
    }
}
