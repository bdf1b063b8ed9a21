package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An incident as the command line exports it, in what has to be the same on every platform: kinds, actors, words, reasons, times,
 * and the review. Each platform names its rooms in its own way.
 */
record ExportedRecord(List<String> entries, String review) {
    private static final String PLACE = "Followed in \\S+ from here on";

    static ExportedRecord of(Path data) throws IOException {
        Path out = data.resolveSibling(data.getFileName() + ".json");
        Called export = Called.muster(
                "export", "INC-1", "--format", "json", "--out", out.toString(), "--data", data.toString());
        assertEquals(0, export.exit(), export::everything);
        JsonNode json = new ObjectMapper().readTree(out.toFile());
        String review = json.get("review").toPrettyString().replaceAll(PLACE, "Followed from here on");
        return new ExportedRecord(entries(json), review);
    }

    private static List<String> entries(JsonNode export) {
        List<String> entries = new ArrayList<>();
        for (JsonNode entry : export.get("timeline")) {
            entries.add(String.join(
                    " | ",
                    entry.get("occurredAt").asText(),
                    entry.get("kind").asText(),
                    entry.get("actor").asText(),
                    entry.get("text").asText().replaceAll(PLACE, "Followed from here on"),
                    entry.path("why").asText("")));
        }
        assertTrue(entries.size() > 60, entries::toString);
        return entries;
    }
}
