package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.wiring.Running;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Ana keeps it, ben is named to look at it, gus is a manager; eli is nobody to it. */
@DisplayName("B4 articles, D5 security: who may read what is not published, or not for everyone, by every door")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftDoorsTest {
    private static final String SECRET = "zeppelin";

    private final HttpClient http = HttpClient.newHttpClient();
    private Running bot;

    @BeforeAll
    void start(@TempDir Path folder) {
        bot = BotHere.start(folder.resolve("data"), Map.of("MUSTER_EMBEDDINGS", "off"));
    }

    @AfterAll
    void stop() {
        bot.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(bot.address() + path));
    }

    private String page(String path, String person) throws IOException, InterruptedException {
        return send(at(path + (path.contains("?") ? "&" : "?") + "person=" + person))
                .body();
    }

    private HttpResponse<String> filled(String path, String person, Map<String, String> values)
            throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("person", person);
        String form = all.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(at(path + "?person=" + person)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String chat(String person, String text) throws IOException, InterruptedException {
        return posted("/api/chat", "{\"person\":\"%s\",\"room\":\"lobby\",\"text\":\"%s\"}".formatted(person, text));
    }

    private String posted(String path, String json) throws IOException, InterruptedException {
        return send(at(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)))
                .body();
    }

    private static Map<String, String> form(String name, String audience) {
        return Map.of(
                "name",
                name,
                "title",
                "Fly the " + SECRET + " " + name,
                "text",
                "## Resolution\n\n1. Let go of the rope.",
                "owner",
                "@ana",
                "reviewer",
                "@ben",
                "audience",
                audience);
    }

    /** By which doors that person comes to it. */
    private List<String> doors(String name, String person) throws IOException, InterruptedException {
        String title = "Fly the " + SECRET + " " + name;
        Map<String, String> doors = new LinkedHashMap<>();
        doors.put("page", page("/articles/" + name, person));
        doors.put("list", page("/articles", person));
        doors.put("chat", chat(person, "/swarm article " + name));
        doors.put("search", page("/articles?q=" + SECRET + "+" + name, person));
        doors.put(
                "api",
                posted("/api/ask", "{\"person\":\"%s\",\"question\":\"%s %s\"}".formatted(person, SECRET, name)));
        doors.put("editor", page("/articles/" + name + "/edit", person));
        return doors.entrySet().stream()
                .filter(door -> door.getValue().contains(title))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void untilFound(String name, String person) throws IOException, InterruptedException {
        for (int tries = 0; !doors(name, person).contains("api") && tries < 100; tries++) Thread.sleep(200);
    }

    @Test
    void aDraftIsReadByItsKeeperItsReviewerAndManagersAlone() throws Exception {
        assertEquals(303, filled("/write", "ana", form("draft", "everyone")).statusCode());
        untilFound("draft", "ana");

        assertEquals(List.of("page", "list", "chat", "search", "api", "editor"), doors("draft", "ana"));
        assertEquals(List.of("page", "list", "chat"), doors("draft", "ben"));
        assertEquals(List.of("page", "list", "chat", "editor"), doors("draft", "gus"));
        assertEquals(List.of(), doors("draft", "eli"));
        assertEquals(404, send(at("/articles/draft?person=eli")).statusCode());
        assertEquals(404, send(at("/articles/draft/edit?person=eli")).statusCode());
        assertEquals(
                404,
                filled("/articles/draft/edit", "eli", form("draft", "everyone")).statusCode());
        assertTrue(chat("eli", "/swarm article validate draft").contains("There is no article draft that you can see"));
    }

    @Test
    void onceItIsPublishedItsAudienceReadsItAndNobodyElse() throws Exception {
        filled("/write", "ana", form("flight", "payments"));
        assertTrue(chat("ben", "/swarm article validate flight").contains("validated"));
        assertEquals(List.of(), doors("flight", "chen"));
        assertTrue(chat("ana", "/swarm article publish flight").contains("published"));
        untilFound("flight", "chen");

        assertEquals(List.of("page", "list", "chat", "search", "api"), doors("flight", "chen"));
        assertEquals(List.of(), doors("flight", "eli"));
        assertFalse(page("/gaps", "eli").contains("flight"));
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() throws Exception {
        Map<String, String> typed = new LinkedHashMap<>(form("wrong", "paymnts"));
        typed.put("review", "tomorrow");
        typed.put("title", "  ");
        typed.put("workaround", "Hold <on> tight & wait");
        typed.put("questions", "how high?\nhow far?");
        HttpResponse<String> answer = filled("/write", "ana", typed);

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("It needs a title."), answer.body());
        assertTrue(answer.body().contains("Did you mean payments?"));
        assertTrue(answer.body().contains("“tomorrow” is no day"));
        for (String kept :
                List.of("value=\"tomorrow\"", "Let go of the rope", "Hold &lt;on&gt; tight &amp; wait", "how high?")) {
            assertTrue(answer.body().contains(kept), kept + " in " + answer.body());
        }
        assertTrue(chat("ana", "/swarm article wrong").contains("There is no article wrong"));
    }
}
