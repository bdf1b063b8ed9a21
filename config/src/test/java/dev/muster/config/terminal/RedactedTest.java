package dev.muster.config.terminal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.domain.practice.PersonId;
import dev.muster.storage.StorePlace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A5: a secret that was said, logged, asked for and answered is nowhere in the data folder once it is redacted. */
class RedactedTest {
    private static final String SECRET = "hunter2hunter2";

    @TempDir
    private Path data;

    @Test
    void theWordsAreNowhereInTheDataFolder() throws IOException {
        StringWriter out = new StringWriter();
        PracticeFolder practice =
                PracticeFolder.load(new ConfigurationFolder(Checkout.root().resolve("config/sample")));
        try (LocalTerminal dina =
                LocalTerminal.open(StorePlace.in(data), practice, PersonId.of("dina"), new PrintWriter(out))) {
            dina.say("ops", "/swarm open Checkout down service:checkout impact:high urgency:high");
            dina.say("INC-1", "/swarm log the password is " + SECRET);
            dina.say("INC-1", "it is " + SECRET + ", really");
            dina.say("INC-1", "@muster log changed " + SECRET);
            dina.say("ops", "/swarm INC-1 timeline all");
            assertTrue(isInTheFolder(), "it has been said");
            for (String entry : entriesThatSayIt(out.toString()))
                dina.say("INC-1", "/swarm redact " + entry + " a secret");
            dina.say("INC-1", "/swarm timeline all");
        }
        assertFalse(isInTheFolder());
        assertFalse(
                out.toString().substring(out.toString().lastIndexOf("so far")).contains(SECRET));
    }

    private static Iterable<String> entriesThatSayIt(String printed) {
        return printed.substring(printed.lastIndexOf("so far"))
                .lines()
                .filter(line -> line.contains(SECRET))
                .map(line -> line.replaceAll(".*\\((E[0-9]+)\\)", "$1"))
                .toList();
    }

    private boolean isInTheFolder() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(SECRET)) return true;
            }
            return false;
        }
    }
}
