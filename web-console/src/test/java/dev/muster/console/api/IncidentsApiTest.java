package dev.muster.console.api;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.INC_2;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.console.RunningConsole;
import dev.muster.console.Samples;
import dev.muster.domain.incident.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D3 GET /api/incidents")
class IncidentsApiTest {
    private final RunningConsole console = new RunningConsole();

    @BeforeEach
    void twoIncidents() {
        console.timeline.add(INC_1, NOON, ANA, Samples.opened("Checkout is down", false, Place.room("ops")), "Opened.");
        console.timeline.add(INC_2, NOON, ANA, Samples.opened("Quiet matter", true, Place.room("ops")), "Opened.");
    }

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void aRestrictedIncidentIsThereForItsSwarmAndTheManagersOnly() throws IOException {
        assertEquals(List.of("INC-1", "INC-2"), listed("ana"));
        assertEquals(List.of("INC-1", "INC-2"), listed("dina"));
        assertEquals(List.of("INC-1"), listed("ben"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/export?format=md"})
    void aRestrictedIncidentSoundsLikeOneThatIsNotThere(String below) throws IOException {
        String person = (below.contains("?") ? "&" : "?") + "person=ben";
        try (Response secret = console.get("/api/incidents/INC-2" + below + person);
                Response none = console.get("/api/incidents/INC-3" + below + person)) {
            assertEquals(404, secret.code());
            assertEquals(none.body().string(), secret.body().string());
        }
    }

    @Test
    void theStateOfOneIsTold() throws IOException {
        JsonNode json = new ObjectMapper().readTree(console.page("/api/incidents/inc-1"));
        assertEquals("Checkout is down", json.get("summary").asText());
        assertEquals("open", json.get("phase").asText());
        assertEquals("P1", json.get("priority").asText());
        assertEquals("person", json.get("detection").asText());
        assertEquals(64, json.get("head").asText().length());
    }

    @Test
    void documentsAreFilesWithTheirName() throws IOException {
        try (Response response = console.get("/api/incidents/INC-1/export?format=md&zone=Europe/Berlin")) {
            assertEquals("attachment; filename=\"INC-1-review.md\"", response.header("Content-Disposition"));
            assertTrue(response.body().string().contains("Europe/Berlin"));
        }
    }

    @Test
    void theTimelineCallIsTheJsonExport() throws IOException {
        JsonNode json = new ObjectMapper().readTree(console.page("/api/incidents/INC-1/timeline"));
        for (String part : List.of("schema", "incident", "timeline", "review", "chain"))
            assertTrue(json.has(part), part);
        JsonNode entry = json.get("timeline").get(0);
        assertEquals("E1", entry.get("id").asText());
        assertEquals("ana", entry.get("actor").asText());
    }

    @Test
    void aFormatOrZoneThatIsNoneIsExplained() throws IOException {
        try (Response format = console.get("/api/incidents/INC-1/export?format=docx");
                Response zone = console.get("/api/incidents/INC-1/export?format=md&zone=Mars/Olympus")) {
            assertEquals(400, format.code());
            assertTrue(format.body().string().contains("md, html, pdf, json, csv"));
            assertEquals(400, zone.code());
        }
    }

    private List<String> listed(String person) throws IOException {
        List<String> ids = new ArrayList<>();
        new ObjectMapper()
                .readTree(console.page("/api/incidents?person=" + person))
                .get("incidents")
                .forEach(incident -> ids.add(incident.get("id").asText()));
        return ids;
    }
}
