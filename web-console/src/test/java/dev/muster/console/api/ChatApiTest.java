package dev.muster.console.api;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.console.RunningConsole;
import dev.muster.console.Samples;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.NotRecordedException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D3 POST /api/chat")
class ChatApiTest {
    private final RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void aMessageIsTakenAndAnsweredWithTheContractsThreeFields() throws IOException {
        JsonNode json = ok("{\"person\":\"ana\",\"room\":\"lobby\",\"text\":\"hello\"}");
        assertTrue(json.get("ok").booleanValue());
        assertEquals("[]", json.get("replies").toString());
        assertTrue(json.has("entry") && json.get("entry").isNull());
    }

    @Test
    void aCommandComesBackWithItsRepliesAndTheEntryItMade() throws IOException {
        JsonNode json = ok("{\"person\":\"ana\",\"room\":\"#ops\",\"text\":\"/swarm log it\"}");
        assertEquals(
                "{\"ok\":true,\"replies\":[{\"room\":\"ops\",\"text\":\"Done.\",\"private\":true}],"
                        + "\"entry\":{\"incident\":\"INC-1\",\"sequence\":7}}",
                json.toString());
    }

    @Test
    void aRefusalIsStillTwoHundredAndSaysWhatToDo() throws IOException {
        JsonNode json = ok("{\"person\":\"ana\",\"room\":\"INC-9\",\"text\":\"hello\"}");
        assertFalse(json.get("ok").booleanValue());
        assertTrue(json.get("replies").get(0).get("text").asText().contains("`/swarm list`"));
    }

    @Test
    void aRepeatedIdChangesNothingAndGetsTheSameAnswer() throws IOException {
        console.timeline.add(INC_1, NOON, ANA, Samples.opened("Down", false, Place.room("ops")), "Opened.");
        console.timeline.add(INC_1, NOON, PersonId.MUSTER, new PlaceOpened(Place.room("ops")), "Here.");
        String body = "{\"person\":\"ana\",\"room\":\"INC-1\",\"text\":\"once\",\"id\":\"d-1\"}";
        assertEquals(ok(body), ok(body));
        assertEquals(
                1, console.chat.view().latest(ANA, "ops", Long.MAX_VALUE, 9).size());
        ok(body.replace("ana", "ben"));
        assertEquals(
                2, console.chat.view().latest(ANA, "ops", Long.MAX_VALUE, 9).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "| The body must be a JSON object",
                "not json | The body is not JSON",
                "[] | The body must be a JSON object",
                "\"text\" | The body must be a JSON object",
                "{\"person\":\"ana\",\"room\":\"ops\"} | \"text\" is missing or empty.",
                "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"  \"} | \"text\" is missing or empty.",
                "{\"person\":\"ana\",\"text\":\"x\"} | \"room\" is missing or empty.",
                "{\"person\":\"ana\",\"room\":\"ops\",\"text\":5} | \"text\" must be a text in quotes.",
                "{\"person\":\"ana\",\"room\":[\"ops\"],\"text\":\"x\"} | \"room\" must be a text in quotes.",
                "{\"person\":{},\"room\":\"ops\",\"text\":\"x\"} | \"person\" must be a text in quotes.",
                "{\"person\":\"<b>\",\"room\":\"ops\",\"text\":\"x\"} | \"person\" is a short name",
                "{\"person\":\"muster\",\"room\":\"ops\",\"text\":\"x\"} | Nobody speaks as muster",
                "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"x\",\"id\":7} | \"id\" must be a text in quotes.",
                "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"x\"} trailing | The body is not JSON",
                "{\"person\":\"ana\",\"person\":\"ben\",\"room\":\"ops\",\"text\":\"x\"} | The body is not JSON",
                "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"x | The body is not JSON",
            })
    void aMalformedBodyIsRefusedWithASentence(String body, String sentence) throws IOException {
        try (Response response = console.post("/api/chat", body == null ? "" : body)) {
            assertEquals(400, response.code());
            JsonNode json = new ObjectMapper().readTree(response.body().string());
            assertFalse(json.get("ok").booleanValue());
            assertTrue(json.get("error").asText().startsWith(sentence), json.toString());
        }
        assertEquals(0, console.desk.commands.size());
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        String body = "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"" + "x".repeat(65 * 1024) + "\"}";
        try (Response response = console.post("/api/chat", body)) {
            assertEquals(400, response.code());
            assertTrue(response.body().string().contains("too large"));
        }
    }

    @Test
    void whatWasCertainlyNotRecordedIsFiveHundredAndThree() throws IOException {
        console.desk.answering(line -> CompletableFuture.failedFuture(
                new NotRecordedException("The disk is full. Make room and send it again.")));
        try (Response response =
                console.post("/api/chat", "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"/swarm list\"}")) {
            assertEquals(503, response.code());
            assertEquals("1", response.header("Retry-After"));
            assertTrue(response.body().string().contains("The disk is full. Make room and send it again."));
        }
    }

    @Test
    void anyOtherFailureIsAnErrorThatTellsNothingAboutTheInside() throws IOException {
        console.desk.answering(line -> CompletableFuture.failedFuture(new IllegalStateException("secret detail")));
        try (Response response =
                console.post("/api/chat", "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"/swarm list\"}")) {
            assertEquals(500, response.code());
            assertFalse(response.body().string().contains("secret detail"));
        }
    }

    @Test
    void anyOtherMethodIsToldWhichOnesThereAre() throws IOException {
        try (Response response = console.get("/api/chat")) {
            assertEquals(405, response.code());
            assertEquals("POST", response.header("Allow"));
        }
    }

    private JsonNode ok(String body) throws IOException {
        try (Response response = console.post("/api/chat", body)) {
            assertEquals(200, response.code());
            return new ObjectMapper().readTree(response.body().string());
        }
    }
}
