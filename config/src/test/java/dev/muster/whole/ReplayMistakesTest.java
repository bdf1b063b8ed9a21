package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A10: what a replay says about a file that cannot be played, and what it depends on besides the file: nothing. */
class ReplayMistakesTest {
    private static final String STORY = """
            2026-03-17T10:00:00Z @dina #lobby /swarm open Orders stay open service:checkout impact:high urgency:high
            2026-03-17T10:09:00Z @dina #INC-1 /swarm resolve restarted the queue
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("A10 every mistake in the header is named with its line, and every line that nobody can read: exit 1")
    void mistakesInTheHeaderAndUnreadableLinesAreNamedTogether() throws IOException {
        Path file = write("broken.replay", """
                # a comment
                ---
                people: [dina, gus]
                managrs: [dina]
                services:
                  checkout: {owner: nobody-knows}
                ---
                no time here
                """ + STORY);

        Called replay = replay(file, "data");

        assertEquals(1, replay.exit(), replay::everything);
        assertTrue(replay.err().contains(file + ":4: "), replay::everything);
        assertTrue(replay.err().contains(file + ":6: "), replay::everything);
        assertTrue(replay.err().contains("line 8: "), replay::everything);
        assertFalse(Files.exists(folder.resolve("data").resolve("muster.db")), "nothing is played");
    }

    @Test
    @DisplayName("A9 a store with a key and a chat but no incident gives the same bytes, and is kept aside")
    void aStoreWithoutIncidentsChangesNothingInTheOutcome() throws IOException {
        Path file = write("story.replay", STORY);
        Called chat = Called.musterReading("is anybody here?\n", "chat", "--data", data("used"));
        assertEquals(0, chat.exit(), chat::everything);
        byte[] key = Files.readAllBytes(folder.resolve("used").resolve("store.key"));

        Called fresh = replay(file, "fresh");
        Called used = replay(file, "used");

        assertEquals(0, fresh.exit(), fresh::everything);
        assertEquals(0, used.exit(), used::everything);
        assertArrayEquals(export("fresh"), export("used"));
        Path aside = folder.resolve("used").resolve("replaced-1");
        assertArrayEquals(key, Files.readAllBytes(aside.resolve("store.key")));
        assertTrue(used.out().contains(aside.toString()), used::everything);
    }

    @Test
    @DisplayName("A10 a file that was mended is played anew: answers to the lines before are not remembered")
    void theSameFolderTakesTheMendedFile() throws IOException {
        Path file = write("story.replay", STORY.replace("/swarm open", "/swarm opne"));
        Called refused = replay(file, "data");
        Called mended = replay(write("story.replay", STORY), "data");

        assertEquals(1, refused.exit(), refused::everything);
        assertEquals(0, mended.exit(), mended::everything);
        replay(write("story.replay", STORY), "fresh");
        assertArrayEquals(export("fresh"), export("data"));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Called replay(Path file, String data) {
        return Called.muster("replay", file.toString(), "--data", data(data), "--config", BotProcess.sample());
    }

    private byte[] export(String data) throws IOException {
        Path out = folder.resolve("out.json");
        Called export =
                Called.muster("export", "INC-1", "--format", "json", "--out", out.toString(), "--data", data(data));
        assertEquals(0, export.exit(), export::everything);
        return Files.readAllBytes(out);
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }
}
