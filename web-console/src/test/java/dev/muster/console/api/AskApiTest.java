package dev.muster.console.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.console.RunningConsole;
import dev.muster.console.Samples;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.Reader;
import java.io.IOException;
import java.util.List;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1 POST /api/ask")
class AskApiTest {
    private RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void anAnswerComesWithItsStepsAndItsSource() throws IOException {
        JsonNode json = answered(200, "{\"question\":\"I forgot my password\"}");

        assertEquals("sure", json.path("answer").asText());
        assertEquals(
                "Reset a password\n\n1. Open the page.\n\nSource: reset, kept by platform",
                json.path("text").asText());
        JsonNode best = json.path("candidates").path(0);
        assertEquals("reset", best.path("article").asText());
        assertEquals("[[12,16]]", best.path("highlights").toString());
        assertEquals(List.of(Reader.ANYONE), console.articles.asked);
    }

    @Test
    void whatIsNotKnownAnEmptyQuestionAndOneOfManyWordsAreAnsweredToo() throws IOException {
        for (String question : List.of("", "the capital of Mongolia", "word ".repeat(5_000))) {
            JsonNode json = answered(200, "{\"question\":\"" + question + "\"}");

            assertEquals("dont-know", json.path("answer").asText());
            assertTrue(json.path("text").asText().startsWith("I do not know that."));
        }
    }

    @Test
    void whoAsksIsReadAsAMemberOfTheirTeams() throws IOException {
        answered(200, "{\"question\":\"password\",\"person\":\"ana\"}");

        assertEquals(List.of(Reader.of(PersonId.of("ana"), Samples.practice())), console.articles.asked);
    }

    @Test
    void beyondTheTestBenchNobodyAsksInSomebodyElsesName() throws Exception {
        console.close();
        console = new RunningConsole(true);

        answered(401, "{\"question\":\"password\",\"person\":\"ana\"}");
        answered(200, "{\"question\":\"password\"}");
        answered(200, "{\"question\":\"password\",\"person\":\"ana\"}", "Authorization", RunningConsole.operator());

        assertEquals(2, console.articles.asked.size());
    }

    @Test
    void aBodyThatIsNoQuestionIsNamed() throws IOException {
        assertTrue(answered(400, "[]").path("error").asText().contains("JSON object"));
        assertTrue(answered(400, "{\"question\":7}").path("error").asText().contains("must be a text"));
    }

    private JsonNode answered(int status, String body, String... headers) throws IOException {
        try (Response response = console.post("/api/ask", body, headers)) {
            assertEquals(status, response.code());
            return new ObjectMapper().readTree(response.body().string());
        }
    }
}
