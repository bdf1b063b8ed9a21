package dev.muster.console.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.console.RunningConsole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3 completion in the chat")
class CompletionApiTest {
    private final RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void slashWordsCommandsAndNamesAreOffered() throws IOException {
        assertEquals(List.of("/swarm"), inserts("/sw"));
        assertTrue(inserts("/swarm re").containsAll(List.of("resolve", "redact", "reopen", "review")));
        assertTrue(inserts("/swarm INC-1 lo").contains("log"));
        assertTrue(inserts("@muster lo").contains("log"));
        assertEquals(List.of("@ana"), inserts("/swarm lead @an"));
        assertEquals(List.of("impact:high", "impact:medium", "impact:low"), inserts("/swarm open it is down impact:"));
    }

    @Test
    void proseIsNotCompleted() throws IOException {
        assertEquals(List.of(), inserts("hello /sw"));
        assertEquals(List.of(), inserts("/var/lo"));
    }

    @Test
    void aCommandSaysHowItGoesOnAndWhatItReplaces() throws IOException {
        JsonNode first = suggestions("/swarm hypo").get(0);
        assertEquals("hypothesis TEXT", first.get("shown").asText());
        assertEquals(4, first.get("replaces").asInt());
        assertTrue(first.get("meaning").asText().length() > 5);
    }

    private List<String> inserts(String text) throws IOException {
        List<String> inserts = new ArrayList<>();
        suggestions(text)
                .forEach(suggestion -> inserts.add(suggestion.get("insert").asText()));
        return inserts;
    }

    private JsonNode suggestions(String text) throws IOException {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return new ObjectMapper()
                .readTree(console.page("/api/complete?room=ops&text=" + query))
                .get("suggestions");
    }
}
