package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.config.wiring.Running;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A10, D3, D6: the calls of {@code ./muster}, alone and beside a running bot, and what they say when they cannot run. */
class ChatCommandTest {
    private static final String OPEN = "/swarm open Checkout is down service:checkout impact:high urgency:high\n";

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private String[] here(String... arguments) {
        return Stream.concat(
                        Stream.of(arguments), Stream.of("--data", data().toString(), "--config", BotProcess.sample()))
                .toArray(String[]::new);
    }

    private List<JsonNode> timeline() throws IOException {
        Path out = folder.resolve("timeline.json");
        Called export = Called.muster(here("export", "INC-1", "--format", "json", "--out", out.toString()));
        assertEquals(0, export.exit(), export::everything);
        List<JsonNode> entries = new ArrayList<>();
        new ObjectMapper().readTree(Files.readAllBytes(out)).get("timeline").forEach(entries::add);
        return entries;
    }

    private JsonNode entry(String text) throws IOException {
        return timeline().stream()
                .filter(entry -> entry.get("text").asText().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not on record"));
    }

    @Test
    @DisplayName("A10 piped lines are said in the room, #room says one elsewhere, and the end of input is exit 0")
    void pipedLinesAreSaidInTheirRooms() throws IOException {
        String lines = OPEN + "\n" + "#INC-1 the queue is full\n" + "#INC-1 /swarm log seen because I looked\n"
                + "/swarm list\n";

        Called chat = Called.musterReading(lines, here("chat", "--as", "ben", "--room", "ops"));

        assertEquals(0, chat.exit(), chat::everything);
        assertTrue(chat.out().contains("INC-1"), chat::everything);
        assertTrue(chat.out().contains("Checkout is down"), chat::everything);
        assertEquals("ben", entry("the queue is full").get("actor").asText());
        assertEquals("terminal", entry("the queue is full").get("source").asText());
        assertEquals("I looked", entry("seen").get("why").asText());
    }

    @Test
    @DisplayName("A10 nothing to read is exit 0, and ana speaks in the lobby when nobody says otherwise")
    void whoeverSaysNothingIsAnaInTheLobby() throws IOException {
        Called silent = Called.musterReading("", here("chat"));
        Called chat = Called.musterReading(OPEN, here("chat"));

        assertEquals(0, silent.exit(), silent::everything);
        assertEquals(0, chat.exit(), chat::everything);
        assertEquals("ana", timeline().getFirst().get("actor").asText());
    }

    @Test
    @DisplayName("A10 beside a running bot the chat goes through it, so both are one conversation")
    void besideARunningBotTheChatGoesThroughIt() throws IOException {
        try (Running bot = BotHere.start(data());
                Caller caller = new Caller(bot.address())) {
            Called chat = Called.musterReading(OPEN, here("chat", "--as", "chen"));

            assertEquals(0, chat.exit(), chat::everything);
            assertTrue(chat.out().contains("*INC-1* is open"), chat::everything);
            assertEquals("chen", caller.timeline("INC-1").get(0).get("actor").asText());

            caller.say("ana", "INC-1", "said in the browser");
            Called more = Called.musterReading("/swarm timeline all\n", here("chat", "--room", "INC-1"));
            assertTrue(more.out().contains("said in the browser"), more::everything);
        }
        assertEquals("terminal", timeline().getFirst().get("source").asText());
    }

    @Test
    @DisplayName("D3 beside a running bot: replay and restore cannot run; export, verify and backup can")
    void besideARunningBotOthersOnlyRead() throws IOException {
        String sample =
                Path.of(BotProcess.sample()).resolve("first-minute.replay").toString();
        Path backup = folder.resolve("kept.backup");
        try (Running bot = BotHere.start(data());
                Caller caller = new Caller(bot.address())) {
            caller.say("ana", "lobby", OPEN.strip());
            caller.say("ana", "INC-1", "before the backup");

            Called backedUp = Called.muster(here("backup", backup.toString()));
            Called verified = Called.muster(here("verify", "INC-1"));
            Called replayed = Called.muster(here("replay", sample));
            Called restored = Called.muster(here("restore", backup.toString()));

            assertEquals(0, backedUp.exit(), backedUp::everything);
            assertEquals(0, verified.exit(), verified::everything);
            assertEquals("ana", entry("before the backup").get("actor").asText());
            assertEquals(3, replayed.exit(), replayed::everything);
            assertEquals(3, restored.exit(), restored::everything);
            for (Called refused : List.of(replayed, restored)) {
                assertFalse(refused.err().isBlank());
                assertFalse(refused.err().contains("Exception"), refused::everything);
            }
            caller.say("ana", "INC-1", "after the backup");
        }

        Called restored = Called.muster(here("restore", backup.toString()));

        assertEquals(0, restored.exit(), restored::everything);
        List<String> texts =
                timeline().stream().map(entry -> entry.get("text").asText()).toList();
        assertTrue(texts.contains("before the backup"));
        assertFalse(texts.contains("after the backup"));
        Called verified = Called.muster(here("verify"));
        assertEquals(0, verified.exit(), verified::everything);
    }

    @Test
    @DisplayName("D3 a damaged store is not started on, and the message says how to restore")
    void aDamagedStoreIsNotStartedOn() throws IOException {
        Called.musterReading(OPEN, here("chat"));
        Path store = data().resolve("muster.db");
        try (FileChannel file = FileChannel.open(store, StandardOpenOption.WRITE)) {
            byte[] rubbish = "rubbish ".repeat(1024).getBytes(StandardCharsets.US_ASCII);
            for (long at = 4096; at < file.size(); at += rubbish.length) file.write(ByteBuffer.wrap(rubbish), at);
        }
        byte[] damaged = Files.readAllBytes(store);

        for (String call : List.of("run", "chat")) {
            Called started = Called.musterReading("hello\n", here(call, "--port", "0"));

            assertEquals(3, started.exit(), started::everything);
            assertTrue(started.err().contains("is damaged"), started::everything);
            assertTrue(started.err().contains("restore FILE"), started::everything);
        }
        assertArrayEquals(damaged, Files.readAllBytes(store), "nothing was changed");
    }

    @Test
    @DisplayName("D6 a broken configuration is not started with, and every mistake has its file and line")
    void aBrokenConfigurationIsNotStartedWith() throws IOException {
        Path config = Files.createDirectory(folder.resolve("config"));
        Files.writeString(config.resolve("people.yaml"), "ana:\n  zne: UTC\n");
        Files.writeString(config.resolve("practice.yaml"), "managers: [anna]\n");

        for (String call : List.of("run", "chat")) {
            Called started = Called.musterReading(
                    OPEN, call, "--port", "0", "--data", data().toString(), "--config", config.toString());

            assertEquals(3, started.exit(), started::everything);
            assertTrue(started.err().contains("people.yaml:2"), started::everything);
            assertTrue(started.err().contains("practice.yaml:1"), started::everything);
        }
        assertFalse(Files.exists(data().resolve("muster.db")), "nothing was begun");
    }

    @Test
    @DisplayName("D6 wrong usage is exit 2; what is not there is exit 3 with what to do")
    void wrongUsageAndMissingThingsHaveTheirExitCodes() {
        assertEquals(2, Called.muster(here("export", "nonsense")).exit());
        assertEquals(
                2, Called.muster(here("export", "INC-1", "--format", "docx")).exit());
        assertEquals(2, Called.muster("dance").exit());
        for (String[] call : List.of(
                here("export", "INC-1"),
                here("verify", "INC-1"),
                here("verify", "nowhere.json"),
                here("backup", folder.resolve("b").toString()),
                here("restore", folder.resolve("gone").toString()),
                here("replay", folder.resolve("gone").toString()))) {
            Called called = Called.muster(call);
            assertEquals(3, called.exit(), called::everything);
            assertFalse(called.err().isBlank());
        }
    }
}
