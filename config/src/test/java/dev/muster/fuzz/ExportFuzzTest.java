package dev.muster.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.config.Main;
import dev.muster.review.export.ExportReport;
import dev.muster.review.export.ExportVerifier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("A5: whatever was done to an export, verifying it ends with an answer, and the answer is right")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ExportFuzzTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TempDir
    private static Path data;

    private static String whole;

    @BeforeAll
    static void anExport() {
        run("replay", "sample/first-minute.replay", "--config", "sample", "--data", data.toString());
        Path file = data.resolve("export.json");
        run("export", "INC-1", "--format", "json", "--out", file.toString(), "--data", data.toString());
        whole = Fuzzing.read(file);
        assertEquals(Optional.empty(), verify(whole).problem());
    }

    private static void run(String... arguments) {
        assertEquals(
                0,
                new CommandLine(new Main())
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(arguments));
    }

    private static ExportReport verify(String json) {
        return ExportVerifier.verify(json, Optional.empty());
    }

    @Test
    void onlyTheSameDocumentIsFoundGood() throws JsonProcessingException {
        JsonNode original = JSON.readTree(whole);
        List<String> corpus = new ArrayList<>(Fuzzing.corpus("exports"));
        Fuzzing.tryAll(corpus, List.of(), 0, text -> check(text, original));
        Fuzzing.tryAll(
                List.of(whole),
                List.of("\"sequence\" : 1,", "null", "[]", "{}", "\"x\""),
                400,
                text -> check(text, original));
    }

    private static void check(String text, JsonNode original) {
        if (verify(text).problem().isPresent()) return;
        assertEquals(original, tree(text), "found good, and is not what was exported");
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("found good, and is no JSON", e);
        }
    }

    @Test
    void depthAndLengthAreAnsweredToo() {
        for (String text : List.of(
                "[".repeat(100_000), "{\"a\":".repeat(100_000), "\"" + "x".repeat(1_000_000), "9".repeat(100_000))) {
            assertTrue(verify(text).problem().isPresent());
        }
    }
}
