package dev.muster.console.pages;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.console.RunningConsole;
import dev.muster.console.Samples;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.PlaceOpened;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.Outcome;
import dev.muster.ports.Outgoing;
import dev.muster.ports.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3 the chat in the browser")
class ChatPagesTest {
    private static final String EVIL = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    private final RunningConsole console = new RunningConsole();

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void thePageShowsRoomsMessagesAndWhoOneIs() throws IOException {
        says("hello *there*");
        String page = console.page("/?room=ops&person=ben");
        assertTrue(page.contains("hello <strong>there</strong>"));
        assertTrue(page.contains("data-room-link=\"lobby\""));
        assertTrue(page.contains("<option value=\"ben\" selected>Ben</option>"));
    }

    @Test
    void whateverPeopleTypeStaysText() throws IOException {
        says(EVIL);
        console.chat.open("e", "evil", EVIL, false, List.of(ANA));
        console.chat.post(
                Place.room("ops"),
                new Outgoing(
                        "card",
                        EVIL,
                        Optional.of(new Card(
                                EVIL,
                                List.of(new Card.Line(EVIL, EVIL)),
                                List.of(new Card.Button(EVIL, Card.Weight.PLAIN, EVIL, EVIL, Map.of(EVIL, EVIL)))))));
        console.timeline.add(INC_1, NOON, ANA, Samples.opened(EVIL, false, Place.room("ops")), EVIL);
        console.timeline.add(INC_1, NOON, PersonId.MUSTER, new PlaceOpened(Place.room("evil")), "Here.");
        for (String path : List.of(
                "/?room=ops",
                "/?room=evil",
                "/incidents",
                "/incidents/INC-1",
                "/incidents/INC-1/review",
                "/incidents?q=%3Cscript%3Ealert('x')",
                "/incidents/INC-1?q=%22%3E%3Cimg%20src=x",
                "/%3Cscript%3E")) {
            String page = console.page(path);
            assertFalse(page.contains("<script>alert"), path);
            assertFalse(page.contains("<img src=x"), path);
        }
    }

    @Test
    void aCardLeavesOutForEachReaderWhatMakesNoSenseForThem() throws IOException {
        Card.Button approve =
                new Card.Button("Approve C1", Card.Weight.PLAIN, "approve", "INC-1", Map.of("ref", "C1"), Set.of(ANA));
        console.chat.post(
                Place.room("ops"),
                new Outgoing("card", "INC-1", Optional.of(new Card("INC-1", List.of(), List.of(approve)))));
        assertTrue(console.page("/?room=ops&person=ben").contains("Approve C1"));
        assertFalse(console.page("/?room=ops&person=ana").contains("Approve C1"));
    }

    @Test
    void noPageHasScriptOrStyleInIt() throws IOException {
        says("hello");
        for (String path : List.of("/?room=ops", "/incidents", "/nothing")) {
            String page = console.page(path);
            assertFalse(page.matches("(?s).*<script(?![^>]* src=)[^>]*>.*"), path);
            assertFalse(page.matches("(?s).*<[^>]* (style|on[a-z]+)=\".*"), path);
        }
    }

    @Test
    void styleAndScriptsAreServedForGood() throws IOException {
        String page = console.page("/");
        String script = page.replaceAll("(?s).*<script type=\"module\" src=\"([^\"]+)\".*", "$1");
        try (Response response = console.get(script)) {
            assertEquals("text/javascript; charset=utf-8", response.header("Content-Type"));
            assertEquals("public, max-age=31536000, immutable", response.header("Cache-Control"));
        }
        try (Response missing = console.get("/assets/x/../../secret")) {
            assertEquals(404, missing.code());
        }
    }

    @Test
    void withoutScriptAFormSendsAndComesBack() throws IOException {
        try (Response response =
                console.form("/say", Map.of("room", "ops", "text", "typed in a form", "back", "/?room=ops"))) {
            assertEquals(303, response.code());
            assertEquals("/?room=ops", response.header("Location"));
        }
        assertTrue(console.page("/?room=ops").contains("typed in a form"));
    }

    @Test
    void aRefusalWithoutScriptIsAPageThatSaysWhy() throws IOException {
        try (Response response = console.form("/say", Map.of("room", "INC-9", "text", "hello"))) {
            assertEquals(200, response.code());
            assertTrue(response.body().string().contains("There is no <a href=\"/incidents/INC-9\">INC-9</a> here."));
        }
    }

    @Test
    void aButtonThatNeedsNothingActsAtOnceAndOneThatDoesAsksFirst() throws IOException {
        assertTrue(press(Map.of("word", "join", "incident", "INC-1", "room", "ops"))
                .contains("\"ok\":true"));
        assertEquals(
                new Filled("join", Optional.of("INC-1"), Map.of()),
                console.desk.commands.getLast().input());
        String form = press(Map.of("word", "log", "incident", "INC-1", "room", "ops", "value.ask", "yes"));
        assertTrue(form.startsWith("{\"form\":\"<form"), form);
        assertEquals(1, console.desk.commands.size());
        press(Map.of("word", "log", "incident", "INC-1", "room", "ops", "asked", "yes", "value.what", "it works"));
        assertEquals(
                new Filled("log", Optional.of("INC-1"), Map.of("what", "it works")),
                console.desk.commands.getLast().input());
    }

    @Test
    void aCommandThatDoesNotExistIsRefused() throws IOException {
        try (Response response = console.form("/press", Map.of("word", "explode"), "Accept", "application/json")) {
            assertEquals(400, response.code());
        }
    }

    @Test
    void reactionsEditsAndDeletionsComeFromTheMenu() throws IOException {
        says("tpyo");
        act("react", "pushpin", "ben");
        act("edit", "typo", "ana");
        String page = console.page("/?room=ops&person=ana");
        assertTrue(page.contains("typo") && page.contains("reacted with :pushpin:"));
        act("delete", "", "ana");
        assertTrue(console.page("/?room=ops").contains("This message was deleted."));
    }

    @Test
    void aRestrictedRoomIsNotThereForOthers() throws IOException {
        console.chat.open("e", "secret", "Quiet", true, List.of(ANA));
        assertTrue(console.page("/?room=secret&person=ana").contains("Quiet"));
        try (Response response = console.get("/?room=secret&person=ben")) {
            assertEquals(404, response.code());
        }
        assertFalse(console.page("/?person=ben").contains("secret"));
    }

    @Test
    void aThreadStandsBesideItsRoom() throws IOException {
        says("root");
        console.chat.speak(BEN, "ops/1", "a reply", "r", NOON, "console").join();
        String page = console.page("/?room=ops&thread=1");
        assertTrue(page.contains("data-messages=\"1\""));
        assertTrue(page.contains("a reply"));
        assertTrue(console.page("/?room=ops").contains("1 reply"));
    }

    @Test
    void answersForTheCallerAloneAreStillThereWhenThePageIsLoadedAgain() throws IOException {
        console.desk.answering(line -> CompletableFuture.completedFuture(
                new Outcome(true, List.of(new Reply.Whisper("Only for you.")), Optional.empty())));
        console.chat.speak(ANA, "ops", "/swarm who", "w", NOON, "console").join();
        assertEquals(new Typed("/swarm who"), console.desk.commands.getFirst().input());
        assertTrue(console.page("/?room=ops&person=ana").contains("Only for you."));
        assertFalse(console.page("/?room=ops&person=ben").contains("Only for you."));
    }

    private void says(String text) {
        console.chat
                .speak(ANA, "ops", text, "d" + text.hashCode(), NOON, "console")
                .join();
    }

    private String press(Map<String, String> fields) throws IOException {
        try (Response response = console.form("/press", fields, "Accept", "application/json")) {
            assertEquals(200, response.code());
            return response.body().string();
        }
    }

    private void act(String act, String value, String person) throws IOException {
        Map<String, String> fields = Map.of("message", "ops/1", "act", act, "value", value, "person", person);
        try (Response response = console.form("/message", fields)) {
            assertEquals(303, response.code());
        }
    }
}
