package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D6: calls that cannot be carried out: the exit code scripts rely on, and a sentence with the next step. */
class WrongCallTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void givenAStoreWithAnIncidentAndSomeFiles() throws IOException {
        Called chat = Called.musterReading("/swarm open slow pages impact:low urgency:low\n", here("chat"));
        assertEquals(0, chat.exit(), chat::everything);
        Files.writeString(folder.resolve("half.json"), "{\"schema\": ");
        Files.write(folder.resolve("binary"), new byte[] {'{', (byte) 0xFF, (byte) 0xFE, 0});
        Files.createDirectory(folder.resolve("empty"));
    }

    @ParameterizedTest(name = "{0} exits with {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dance                                   | 2 | Unmatched argument
            --port 70000                            | 2 | 70000 is not a port
            --port many                             | 2 | --port
            check --config ~/nowhere                | 3 | --config DIR
            check --config ~/empty                  | 1 | practice.yaml:1:
            run --config ~/nowhere                  | 3 | --config DIR
            chat there                              | 2 | Unmatched argument
            chat --as @                             | 2 | Name a person, like ana.
            chat --as muster                        | 2 | muster is the bot itself
            chat --data ~/binary                    | 3 | --data DIR
            erase ana                               | 2 | --by
            export                                  | 2 | INCIDENT
            export everything                       | 2 | write it like INC-1
            export INC-1 --format docx              | 2 | choose md, html, pdf, json or csv
            export INC-1 --zone Mars/Base           | 2 | write it like Europe/Berlin
            export INC-99                           | 3 | --data DIR
            export INC-1 --data ~/empty             | 3 | --data DIR
            export INC-1 --out ~/empty              | 3 | --out FILE
            export INC-1 --out ~/nowhere/review.md  | 3 | --out FILE
            verify INC-99                           | 3 | --data DIR
            verify --data ~/empty                   | 3 | --data DIR
            verify INC-1 --key abc                  | 2 | --key is for an export
            verify ~/nowhere.json                   | 3 | Name a JSON export
            verify ~/half.json                      | 1 | This is not a JSON export: Unexpected end-of-input
            verify ~/binary                         | 1 | This is not a JSON export: Unexpected character
            backup                                  | 2 | FILE
            backup ~/nowhere/backup                 | 3 | you may write there
            backup ~/backup --data ~/empty          | 3 | --data DIR
            restore                                 | 2 | FILE
            restore ~/nowhere                       | 3 | ./muster backup FILE
            restore ~/half.json                     | 3 | Try an older backup
            replay                                  | 2 | FILE
            replay ~/nowhere                        | 3 | config/sample/first-minute.replay
            replay ~/binary                         | 3 | Save it as UTF-8
            """)
    void isAnsweredWithItsExitCodeAndTheNextStep(String line, int exit, String said) {
        String[] words = line.replace("~", folder.toString()).split(" ");

        Called called = Called.musterReading("", line.contains("--data") ? words : here(words));

        assertEquals(exit, called.exit(), called::everything);
        assertTrue((called.out() + called.err()).contains(said), called::everything);
        assertFalse(called.err().contains("\tat "), called::everything);
    }

    @Test
    @DisplayName("D6 a port in use is said at once, and the folder is free again")
    void aPortInUseIsSaid() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Called run = Called.muster(here("run", "--port", "" + taken.getLocalPort()));

            assertEquals(3, run.exit(), run::everything);
            assertTrue(run.err().contains("cannot listen on port " + taken.getLocalPort()), run::everything);
            assertTrue(run.err().contains("--port 0 for any free one"), run::everything);
        }
        assertEquals(0, Called.musterReading("", here("chat")).exit());
    }

    @Test
    @DisplayName("A10 nobody is the bot in a replay, nor nameless")
    void linesOfNobodyAreNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("nobody.replay"), """
                2026-03-17T10:00:00Z @muster #lobby I am the bot
                2026-03-17T10:00:01Z @@ #lobby who am I
                """);

        Called replay = Called.muster(
                "replay", file.toString(), "--data", folder.resolve("nobody").toString());

        assertEquals(1, replay.exit(), replay::everything);
        assertTrue(replay.err().contains("line 1: it should name who speaks, like @ana"), replay::everything);
        assertTrue(replay.err().contains("line 2: it should name who speaks, like @ana"), replay::everything);
    }

    private static String[] here(String... words) {
        boolean hasConfig = Arrays.asList(words).contains("--config");
        List<String> rest = hasConfig ? List.of() : List.of("--config", BotProcess.sample());
        List<String> data = List.of("--data", folder.resolve("data").toString());
        return Stream.of(List.of(words), data, rest).flatMap(List::stream).toArray(String[]::new);
    }
}
