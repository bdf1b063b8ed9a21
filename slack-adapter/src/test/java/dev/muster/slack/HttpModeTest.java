package dev.muster.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.ports.WebhookIntake;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.HttpMode;
import dev.muster.slack.fake.Typed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D1: HTTP mode, with requests that Slack signed")
class HttpModeTest extends SlackStory {
    private static final String SECRET = "the signing secret";

    private HttpServer server;
    private HttpMode http;

    @BeforeEach
    void overHttp() throws IOException {
        bot.close();
        SlackAccess socket = RunningBot.Setup.socket(slack).access();
        SlackAccess access = new SlackAccess(
                socket.botToken(), Optional.empty(), Optional.of(SECRET), socket.apiUrl(), socket.secret());
        bot = RunningBot.start(folder, RunningBot.Setup.socket(slack).over(access));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/slack/events", exchange -> {
            Map<String, String> headers = new LinkedHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            WebhookIntake.Answer answer = bot.intake().receive(new WebhookIntake.Call(headers, body));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        http = slack.overHttp(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events"), SECRET);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName("D1 commands, buttons and talk work as through the socket")
    void everythingWorks() {
        Typed typed = human("ana").types("ops", MAJOR);
        assertTrue(typed.taken());
        Channel room = room("INC-1");
        human("sam").says(room.name(), "hello over HTTP");

        recorded("INC-1", MessageRecorded.class);
        human("mia").presses(room.name(), card(room).get("ts").asText(), "Log");
        assertEquals("Log", human("mia").form().title());
    }

    @Test
    @DisplayName("D5 a request that is not signed, or signed for another moment, is refused")
    void forgedRequestsAreRefused() throws Exception {
        String body = "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_home_opened\"}}";

        assertEquals(401, http.attempt(body, Instant.now(), "another secret"));
        assertEquals(401, http.attempt(body, Instant.now().minus(Duration.ofMinutes(6)), SECRET));
        assertEquals(401, http.attempt(body, Instant.now().plus(Duration.ofMinutes(6)), SECRET));
        assertEquals(200, http.attempt(body, Instant.now(), SECRET));
    }

    @Test
    @DisplayName("D1 Slack's first request, which asks for proof of the address, is answered")
    void theAddressIsProven() throws Exception {
        assertEquals(200, http.attempt("{\"type\":\"url_verification\",\"challenge\":\"abc\"}", Instant.now(), SECRET));
    }
}
