package dev.muster.console.api;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.INC_2;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.console.ConsoleSettings;
import dev.muster.console.RunningConsole;
import dev.muster.console.Samples;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outgoing;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D3 GET /api/events")
class EventsApiTest {
    private static final Duration HEARTBEAT = Duration.ofMillis(50);

    private final RunningConsole console = new RunningConsole(
            new ConsoleSettings(ConsoleSettings.LOOPBACK, 0, false, RunningConsole.SECRET, HEARTBEAT));

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void everyoneGetsWhatTheyMaySeeAndNothingElse() throws IOException {
        try (Stream ana = new Stream("ana", "");
                Stream ben = new Stream("ben", "")) {
            console.chat.tell(ANA, Outgoing.text("t", "You are called."));
            console.timeline.add(INC_1, NOON, ANA, Samples.opened("Quiet", true, Place.room("ops")), "Ana opened it.");
            says("hello all");
            assertEquals(
                    List.of("room @ana", "message You are called.", "entry Ana opened it.", "message hello all"),
                    ana.until("hello all"));
            assertEquals(List.of("message hello all"), ben.until("hello all"));
        }
    }

    @Test
    void aBrokenConnectionGoesOnWhereItBroke() throws IOException {
        String last;
        try (Stream ben = new Stream("ben", "")) {
            says("one");
            ben.until("one");
            last = ben.lastId;
        }
        says("two");
        says("three");
        try (Stream ben = new Stream("ben", last)) {
            assertEquals(List.of("message two", "message three"), ben.until("three"));
        }
    }

    @Test
    void anIdFromAnotherRunAsksForTheWholePage() throws IOException {
        try (Stream ben = new Stream("ben", "another-run.17")) {
            assertEquals("reload", ben.first);
        }
    }

    @Test
    void editsAndCardsComeAsTheMessageItIsNow() throws IOException {
        says("tpyo");
        try (Stream ben = new Stream("ben", "")) {
            var message =
                    console.chat.view().latest(ANA, "ops", Long.MAX_VALUE, 1).getFirst();
            console.chat
                    .menu()
                    .edit(
                            new dev.muster.console.chat.MessageMenu.Hand(ANA, NOON, "console"),
                            new dev.muster.domain.incident.MessageRef("ops", Long.toString(message.id())),
                            "typo")
                    .join();
            assertEquals(List.of("message typo"), ben.until("typo"));
        }
    }

    @Test
    void openIncidentsAreForEverybody() throws IOException {
        try (Stream ben = new Stream("ben", "")) {
            console.timeline.add(
                    INC_2, NOON, ANA, Samples.opened("Loud", false, Place.room("ops")), "Ana opened INC-2.");
            assertEquals(List.of("entry Ana opened INC-2."), ben.until("INC-2"));
        }
    }

    @Test
    void theBrowserGetsTheMessageAsItIsDrawn() throws IOException {
        try (Stream ben = new Stream("ben", "", "&html=1")) {
            says("<img src=x onerror=alert(1)>");
            ben.until("onerror");
            assertTrue(ben.lastData.contains("&lt;img src=x onerror=alert(1)&gt;"), ben.lastData);
            String html = ben.lastData.substring(ben.lastData.indexOf("\"html\""));
            assertFalse(html.contains("<img"), html);
        }
    }

    @Test
    void aSilentStreamSaysThatItIsStillThereAndGoesOn() throws IOException {
        try (Stream ben = new Stream("ben", "")) {
            assertEquals("still-here", ben.heartbeat());
            assertEquals("still-here", ben.heartbeat());
            says("after the silence");
            assertEquals(List.of("message after the silence"), ben.until("after the silence"));
        }
    }

    private void says(String text) {
        assertTrue(console.chat
                .speak(ANA, "ops", text, "d" + text.hashCode(), NOON, "console")
                .join()
                .ok());
    }

    /** Reads events as a browser does. */
    private final class Stream implements AutoCloseable {
        private final Response response;
        private final BufferedSource source;
        private String lastId;
        private String lastData = "";
        private final String first;

        Stream(String person, String lastId) throws IOException {
            this(person, lastId, "");
        }

        Stream(String person, String lastId, String more) throws IOException {
            Request.Builder request = new Request.Builder()
                    .url(console.address("/api/events?person=" + person + more))
                    .header("Accept", "text/event-stream");
            if (!lastId.isEmpty()) request.header("Last-Event-ID", lastId);
            response = console.http.newCall(request.build()).execute();
            assertEquals(200, response.code());
            source = response.body().source();
            source.timeout().timeout(20, TimeUnit.SECONDS);
            String begins = next();
            first = begins.substring(0, begins.indexOf(' '));
        }

        List<String> until(String text) throws IOException {
            List<String> seen = new ArrayList<>();
            do seen.add(nextSaid());
            while (!seen.getLast().contains(text) && !lastData.contains(text));
            return seen;
        }

        String heartbeat() throws IOException {
            return next().strip();
        }

        /** Without the heartbeats, which come whenever it is silent. */
        private String nextSaid() throws IOException {
            String next = next();
            while (next.startsWith("still-here")) next = next();
            return next;
        }

        private String next() throws IOException {
            String name = "";
            while (true) {
                String line = source.readUtf8LineStrict();
                if (line.startsWith("id:")) lastId = line.substring(3).strip();
                if (line.startsWith("event:")) name = line.substring(6).strip();
                if (line.startsWith("data:")) lastData = line.substring(5).strip();
                if (line.isEmpty() && !name.isEmpty()) return name + " " + said(name);
            }
        }

        private String said(String name) {
            String field = name.equals("room") ? "\"id\":\"" : "\"text\":\"";
            int from = lastData.indexOf(field);
            return from < 0
                    ? ""
                    : lastData.substring(from + field.length(), lastData.indexOf('"', from + field.length()));
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
