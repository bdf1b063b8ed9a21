package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D5, A11: what an export at the command line gives away. */
class MergedInPrivateTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("D5 an export does not publish a private incident that was merged, names it, and verifies offline")
    void aMergedPrivateIncidentIsNotInTheExport() throws IOException {
        Called chat = Called.musterReading("""
                /swarm open Slow pages service:web impact:low urgency:low
                /swarm open Signing keys stolen private:yes impact:low urgency:low
                /swarm INC-1 merge INC-2
                """, here("chat"));
        assertEquals(0, chat.exit(), chat::everything);

        for (String format : List.of("md", "html", "json", "csv")) {
            String document = export("INC-1", format);
            assertTrue(document.contains("INC-2"), format);
            assertFalse(document.contains("Signing keys"), format);
        }
        Called verified = Called.muster("verify", folder.resolve("INC-1.json").toString());
        assertEquals(0, verified.exit(), verified::everything);
        assertTrue(verified.out().contains("INC-2, which was merged, is private"), verified::everything);
        assertTrue(export("INC-2", "md").contains("Signing keys"), "by its own name, whoever has the store has it");
    }

    private String export(String incident, String format) throws IOException {
        Path file = folder.resolve(incident + "." + format);
        Called export = Called.muster(here("export", incident, "--format", format, "--out", file.toString()));
        assertEquals(0, export.exit(), export::everything);
        return Files.readString(file);
    }

    private String[] here(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", folder.resolve("data").toString(), "--config", BotProcess.sample()));
        return all.toArray(String[]::new);
    }
}
