package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.config.wiring.Running;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A4, A5, A11: what programs may rely on over HTTP, against the whole bot. */
class HttpContractTest {
    private static final String OPEN = "/swarm open Checkout is down service:checkout impact:high urgency:high";

    @TempDir
    private Path data;

    private Running bot;
    private Caller caller;

    @BeforeEach
    void start() {
        bot = BotHere.start(data);
        caller = new Caller(bot.address());
    }

    @AfterEach
    void stop() {
        caller.close();
        bot.close();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private List<String> texts(String incident) {
        return StreamSupport.stream(caller.timeline(incident).spliterator(), false)
                .map(entry -> entry.get("text").asText())
                .toList();
    }

    @Test
    @DisplayName("A4 an answer has ok, replies and the entry, once it is durable")
    void anAnswerHasTheShapeThatIsPromised() {
        JsonNode opened = caller.say("ana", "lobby", OPEN);
        JsonNode said = caller.say("ben", "lobby", "good morning");
        JsonNode logged = caller.say("ana", "lobby", "/swarm INC-1 log it began here");

        assertEquals(Set.of("ok", "replies", "entry"), names(opened));
        assertEquals("INC-1", opened.at("/entry/incident").asText());
        assertEquals(1, opened.at("/entry/sequence").asLong());
        assertEquals(Set.of("room", "text", "private"), names(opened.at("/replies/0")));
        assertTrue(opened.at("/replies/0/text").asText().contains("INC-1"), opened::toString);
        assertTrue(said.get("entry").isNull(), "a message in the lobby is on no incident's record");
        long sequence = logged.at("/entry/sequence").asLong();
        assertEquals(
                "it began here",
                caller.timeline("INC-1").get((int) sequence - 1).get("text").asText());
    }

    @Test
    @DisplayName("A4 what is refused by a rule is answered with 200, not ok, and the usage line")
    void aMisreadLineIsAnsweredAndNotRecorded() {
        caller.say("ana", "lobby", OPEN);

        Caller.Answer answer = caller.say("ana", "lobby", "/swarm INC-1 dance", "one");

        assertEquals(200, answer.status());
        assertFalse(answer.json().get("ok").asBoolean());
        assertTrue(answer.json().get("entry").isNull());
        assertTrue(answer.json().at("/replies/0/private").asBoolean());
        assertTrue(answer.json().at("/replies/0/text").asText().contains("Usage:"), answer::text);
        assertTrue(texts("INC-1").stream().noneMatch(text -> text.contains("dance")));
    }

    @Test
    @DisplayName("A4 a malformed body is 400 with a sentence, and changes nothing")
    void aMalformedBodyIsRefusedWithASentence() {
        List<String> malformed = List.of(
                "",
                "hello",
                "[]",
                "{\"person\":\"ana\",\"room\":\"lobby\"",
                "{\"person\":\"ana\",\"room\":\"lobby\"}",
                "{\"person\":\"ana\",\"text\":\"hello\"}",
                "{\"person\":7,\"room\":\"lobby\",\"text\":\"hello\"}",
                "{\"person\":\"a b\",\"room\":\"lobby\",\"text\":\"hello\"}",
                "{\"person\":\"muster\",\"room\":\"lobby\",\"text\":\"hello\"}",
                "{\"person\":\"ana\",\"room\":\"lobby\",\"text\":\"\"}",
                "{\"person\":\"ana\",\"room\":\"lobby\",\"text\":\"" + OPEN + "\",\"text\":\"twice\"}",
                Caller.body(Map.of("person", "ana", "room", "lobby", "text", "hi", "id", "x".repeat(201))),
                Caller.body(Map.of("person", "ana", "room", "lobby", "text", "x".repeat(70_000))));

        for (String body : malformed) {
            Caller.Answer answer = caller.post(body);
            assertEquals(400, answer.status(), () -> body + " → " + answer.text());
            assertFalse(answer.text().isBlank());
            assertFalse(answer.text().contains("Exception"), answer::text);
        }
        assertEquals(0, caller.get("/api/incidents").json().get("incidents").size());
    }

    @Test
    @DisplayName("A4 a repeated id changes nothing and gets the same answer")
    void aRepeatedIdGetsTheSameAnswer() {
        Caller.Answer first = caller.say("ana", "lobby", OPEN, "id-1");
        Caller.Answer again = caller.say("ana", "lobby", OPEN, "id-1");
        Caller.Answer other = caller.say("ana", "INC-1", "the queue is full", "id-2");
        Caller.Answer otherAgain = caller.say("ana", "INC-1", "the queue is full", "id-2");

        assertEquals(first.json(), again.json());
        assertEquals(other.json(), otherAgain.json());
        assertEquals(1, caller.get("/api/incidents").json().get("incidents").size());
        assertEquals(
                1, texts("INC-1").stream().filter("the queue is full"::equals).count());
    }

    @Test
    @DisplayName("A11 a page of another site cannot speak through somebody's browser")
    void aForeignOriginIsRefused() {
        String body = Caller.body(Map.of("person", "ana", "room", "lobby", "text", OPEN));

        for (String origin : List.of("https://example.test", "http://127.0.0.1:1", "null")) {
            assertEquals(403, caller.post(body, "Origin", origin).status(), origin);
        }
        assertEquals(403, caller.post(body, "Sec-Fetch-Site", "cross-site").status());
        assertEquals(0, caller.get("/api/incidents").json().get("incidents").size());
        assertEquals(200, caller.post(body, "Origin", bot.address()).status());
    }

    @Test
    @DisplayName("A5 the timeline call has every field that is promised, every time in UTC, and the chain's head")
    void theTimelineHasTheFieldsThatArePromised() {
        caller.say("ana", "lobby", OPEN);
        caller.say("ana", "INC-1", "a raw message");
        caller.say("ana", "INC-1", "/swarm log seen because somebody looked at \"10m ago\"");

        JsonNode whole = caller.get("/api/incidents/INC-1/timeline").json();
        JsonNode entries = whole.get("timeline");
        String previous = entries.get(0).get("previousHash").asText();

        assertTrue(names(whole).containsAll(Set.of("schema", "incident", "timeline", "review", "chain")));
        assertTrue(names(whole.get("chain")).containsAll(Set.of("algorithm", "head")));
        for (int place = 0; place < entries.size(); place++) {
            JsonNode entry = entries.get(place);
            assertEquals(place + 1, entry.get("sequence").asInt());
            assertEquals("E" + (place + 1), entry.get("id").asText());
            for (String time : List.of("occurredAt", "writtenAt", "recordedAt")) {
                assertTrue(Instant.parse(entry.get(time).asText()).isAfter(Instant.EPOCH));
            }
            assertTrue(names(entry).containsAll(Set.of("lateSeconds", "actor", "source", "kind", "text", "why")));
            assertEquals(previous, entry.get("previousHash").asText());
            previous = entry.get("hash").asText();
        }
        assertEquals(previous, whole.at("/chain/head").asText());
        List<String> texts = texts("INC-1");
        assertTrue(texts.contains("a raw message"));
        JsonNode logged = caller.timeline("INC-1").get(texts.indexOf("seen"));
        assertEquals("somebody looked", logged.get("why").asText());
        assertTrue(logged.get("lateSeconds").asLong() >= 600, logged::toString);
    }

    @Test
    @DisplayName("A9 every format is handed out with its type, and an unknown one is refused with the list")
    void everyFormatIsHandedOut() {
        caller.say("ana", "lobby", OPEN);
        Map<String, String> types = Map.of(
                "md",
                "text/markdown",
                "html",
                "text/html",
                "pdf",
                "application/pdf",
                "json",
                "application/json",
                "csv",
                "text/csv");

        types.forEach((format, type) -> {
            Caller.Answer document = caller.get("/api/incidents/INC-1/export?format=" + format);
            assertEquals(200, document.status(), format);
            assertTrue(document.type().startsWith(type), document::type);
            assertTrue(document.body().length > 500, format);
        });
        byte[] pdf = caller.get("/api/incidents/INC-1/export?format=pdf").body();
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
        Caller.Answer unknown = caller.get("/api/incidents/INC-1/export?format=docx");
        assertEquals(400, unknown.status());
        assertTrue(unknown.text().contains("md, html, pdf, json, csv"), unknown::text);
        assertEquals(
                400,
                caller.get("/api/incidents/INC-1/export?format=md&zone=Mars/Base")
                        .status());
    }

    @Test
    @DisplayName("A4 incidents are listed and told one by one")
    void incidentsAreListedAndToldOneByOne() {
        caller.say("ana", "lobby", OPEN);
        caller.say("ben", "lobby", "/swarm open Logo is skewed service:web impact:low urgency:low");

        JsonNode list = caller.get("/api/incidents").json().get("incidents");
        JsonNode one = caller.get("/api/incidents/INC-1").json();

        List<String> ids = new ArrayList<>(list.findValuesAsText("id"));
        assertEquals(Set.of("INC-1", "INC-2"), Set.copyOf(ids));
        assertTrue(one.get("major").asBoolean());
        assertEquals("checkout", one.get("service").asText());
        assertEquals("ana", one.get("owner").asText());
        long called = StreamSupport.stream(one.get("swarm").spliterator(), false)
                .filter(responder -> !responder.get("person").asText().equals("ana"))
                .count();
        assertTrue(called >= 3, one::toString);
        assertEquals(404, caller.get("/api/incidents/INC-9").status());
        assertEquals(404, caller.get("/api/incidents/nonsense").status());
    }

    @Test
    @DisplayName("A11 a restricted incident is not there for anybody who has no part in it")
    void aRestrictedIncidentIsInvisibleToOthers() {
        caller.say("ana", "lobby", OPEN + " private:yes");

        assertEquals(200, caller.get("/api/incidents/INC-1?person=ana").status());
        for (String path : List.of("", "/timeline", "/export?format=md", "/export?format=json")) {
            String separator = path.contains("?") ? "&" : "?";
            Caller.Answer hidden = caller.get("/api/incidents/INC-1" + path + separator + "person=zoe");
            assertEquals(404, hidden.status(), path);
            assertFalse(hidden.text().contains("Checkout is down"), path);
        }
        assertEquals(
                0,
                caller.get("/api/incidents?person=zoe").json().get("incidents").size());
        assertEquals(
                1,
                caller.get("/api/incidents?person=ana").json().get("incidents").size());
        for (String page : List.of("/?person=zoe", "/incidents?person=zoe", "/incidents/INC-1?person=zoe")) {
            assertFalse(caller.get(page).text().contains("Checkout is down"), page);
        }
        Caller.Answer said = caller.say("zoe", "INC-1", "/swarm timeline", "peek");
        assertFalse(said.json().get("ok").asBoolean(), said::text);
        assertFalse(said.text().contains("Checkout is down"), said::text);
    }

    @Test
    @DisplayName("A4 whoever watches the process learns that it lives, that it is ready, and its figures")
    void healthAndMetricsAreServed() {
        caller.say("ana", "lobby", OPEN);

        assertEquals(200, caller.get("/health/live").status());
        assertEquals(200, caller.get("/health/ready").status());
        Caller.Answer metrics = caller.get("/metrics");
        assertTrue(metrics.type().startsWith("text/plain"), metrics::type);
        assertTrue(metrics.text().contains("muster_incidents_open 1"), metrics::text);
        assertFalse(metrics.text().contains("Checkout is down"));
    }

    @Test
    @DisplayName("A4 hostile lines are taken as they are or refused in words, and never break the bot")
    void hostileLinesBreakNothing() {
        caller.say("ana", "lobby", OPEN);
        List<String> lines = List.of(
                "x".repeat(10_000),
                "/swarm log " + "y".repeat(10_000),
                "\u202Eevil\u202C \u0000\u0007 control",
                "@everyone 🎉🔥 <script>alert(1)</script>",
                "/swarm call @nobody-we-know",
                "/swarm log one two at \"31:99\"",
                "/swarm log tomorrow at 2999-01-01T00:00:00Z",
                "/swarm done A99 yes",
                "/swarm \"unclosed",
                "//",
                "/");

        for (String line : lines) {
            Caller.Answer answer = caller.say("ben", "INC-1", line, "hostile-" + lines.indexOf(line));
            assertEquals(200, answer.status(), () -> line + " → " + answer.text());
        }
        assertEquals(200, caller.get("/").status());
        assertFalse(caller.get("/incidents/INC-1?all=yes").text().contains("<script>alert"));
        assertTrue(texts("INC-1").stream().anyMatch(text -> text.contains("@everyone")));
    }
}
