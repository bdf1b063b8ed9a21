package dev.muster.console.api;

import static dev.muster.console.RunningConsole.SECRET;
import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.console.RunningConsole;
import dev.muster.console.http.Ticket;
import java.io.IOException;
import java.util.Map;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D5 who may speak, and from where")
class WhoMayTest {
    private static final String HELLO = "{\"person\":\"ana\",\"room\":\"ops\",\"text\":\"hello\"}";

    private RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1.evil.example", "::"})
    void aForeignOriginIsRefused(String origin) throws IOException {
        assertEquals(403, status("/api/chat", "Origin", origin));
        try (Response form = console.form("/say", Map.of("room", "ops", "text", "hi"), "Origin", origin)) {
            assertEquals(403, form.code());
        }
        assertEquals(
                0, console.chat.view().latest(ANA, "ops", Long.MAX_VALUE, 9).size());
    }

    @Test
    void ownPagesAndProgramsAreTaken() throws IOException {
        assertEquals(200, status("/api/chat", "Origin", console.address("")));
        assertEquals(200, status("/api/chat"));
        assertEquals(403, status("/api/chat", "Sec-Fetch-Site", "cross-site"));
    }

    @Test
    void aForeignNameThatPointsHereIsNotThisMachine() throws IOException {
        assertEquals(401, status("/api/chat", "Host", "rebound.example:8080"));
        assertEquals(401, status("/api/chat", "X-Forwarded-For", "203.0.113.7"));
    }

    @Test
    void onceAPlatformIsConnectedNobodyIsWhoTheySay() throws Exception {
        restartWithPlatforms();
        assertEquals(401, status("/api/chat"));
        assertEquals(200, status("/api/chat", "Authorization", RunningConsole.operator()));
        assertEquals(401, status("/api/chat", "Authorization", RunningConsole.operator() + "0"));
        assertEquals(401, status("/api/chat", "Authorization", "Bearer "));
    }

    @Test
    void aLinkFromTheChatSignsInAndOnlyForOneself() throws Exception {
        restartWithPlatforms();
        String link = Ticket.issue(Ticket.Use.LINK, ANA, NOON.plusSeconds(600), SECRET);
        String cookie;
        try (Response response = console.get("/sign-in?ticket=" + link)) {
            assertEquals(303, response.code());
            cookie = response.header("Set-Cookie");
        }
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        String pair = cookie.substring(0, cookie.indexOf(';'));
        assertEquals(200, status("/api/chat", "Cookie", pair));
        try (Response asBen = console.post("/api/chat", HELLO.replace("ana", "ben"), "Cookie", pair)) {
            assertEquals(403, asBen.code());
        }
        assertEquals(401, status("/api/chat", "Cookie", "muster_person=" + link));
        try (Response switched = console.form("/who", Map.of("person", "ben"), "Cookie", pair)) {
            assertEquals(403, switched.code());
        }
    }

    @Test
    void aLinkThatIsOverOrForgedDoesNotSignIn() throws Exception {
        restartWithPlatforms();
        String old = Ticket.issue(Ticket.Use.LINK, ANA, NOON, SECRET);
        String forged = Ticket.issue(Ticket.Use.LINK, ANA, NOON.plusSeconds(600), "another secret");
        for (String ticket : new String[] {old, forged, "", "a.b.c", ".", ".."}) {
            try (Response response = console.get("/sign-in?ticket=" + ticket)) {
                assertEquals(401, response.code(), ticket);
            }
        }
    }

    @Test
    void theSwitchRemembersWhoOneIsAndGoesBackOnlyToOwnPages() throws IOException {
        try (Response response = console.form("/who", Map.of("person", "ben", "back", "/incidents"))) {
            assertEquals(303, response.code());
            assertEquals("/incidents", response.header("Location"));
        }
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\r\nX: y"}) {
            try (Response response = console.form("/who", Map.of("person", "ben", "back", elsewhere))) {
                assertEquals("/", response.header("Location"));
            }
        }
    }

    private void restartWithPlatforms() throws Exception {
        console.close();
        console = new RunningConsole(true);
    }

    private int status(String path, String... headers) throws IOException {
        try (Response response = console.post(path, HELLO, headers)) {
            return response.code();
        }
    }
}
