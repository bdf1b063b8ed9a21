package dev.muster.console.pages;

import static dev.muster.console.Samples.ANA;
import static dev.muster.console.Samples.BEN;
import static dev.muster.console.Samples.INC_1;
import static dev.muster.console.Samples.INC_2;
import static dev.muster.console.Samples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.console.RunningConsole;
import dev.muster.console.Samples;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.Logged;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A5 A11 the pages of an incident")
class IncidentPagesTest {
    private final RunningConsole console = new RunningConsole();

    @BeforeEach
    void anIncident() {
        console.timeline.add(
                INC_1,
                NOON,
                ANA,
                Samples.opened("Checkout is down", false, Place.room("ops")),
                "ana Opened: Checkout is down");
        console.timeline.add(
                INC_1,
                NOON.plusSeconds(60),
                NOON.plusSeconds(2100),
                BEN,
                new Logged("pool is full"),
                "pool is full",
                Optional.of("a query hangs"),
                Optional.empty());
        console.timeline.add(
                INC_1,
                NOON.plusSeconds(120),
                BEN,
                new MessageRecorded(new MessageRef("ops", "7"), Optional.empty(), "looking now", List.of()),
                "looking now");
    }

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void theListShowsWhatIsOpenFirst() throws IOException {
        console.timeline.add(INC_2, NOON, ANA, Samples.opened("Search is slow", false, Place.room("ops")), "Opened.");
        console.timeline.add(INC_2, NOON, ANA, new Resolved("restarted"), "Resolved.");
        String page = console.page("/incidents");
        assertTrue(page.indexOf("Checkout is down") < page.indexOf("Search is slow"));
        String filtered = console.page("/incidents?q=search");
        assertTrue(filtered.contains("Search is slow") && !filtered.contains("Checkout is down"));
    }

    @Test
    void theTimelineShowsLateEntriesWithTheirReasonAndKeepsRawMessagesBack() throws IOException {
        String page = console.page("/incidents/INC-1");
        assertTrue(page.contains("pool is full") && page.contains("a query hangs"));
        assertTrue(page.contains("written 34 min later"));
        assertFalse(page.contains("looking now"));
        assertTrue(console.page("/incidents/INC-1?all=yes").contains("looking now"));
    }

    @Test
    void theTimelineIsFilteredByWordsPersonAndKind() throws IOException {
        assertEquals(1, entries("?q=POOL"));
        assertEquals(1, entries("?by=ben"));
        assertEquals(2, entries("?by=ben&all=yes"));
        assertEquals(1, entries("?group=messages"));
        assertEquals(1, entries("?group=state"));
        assertEquals(0, entries("?q=nothing+like+it"));
    }

    @Test
    void aRawMessageIsPutOnTheTimelineFromItsMenu() throws IOException {
        try (Response response = console.form("/incidents/INC-1/promote", Map.of("entry", "E3", "person", "ana"))) {
            assertEquals(303, response.code());
        }
        assertEquals("promoted ops/7 by ana with MENU", console.desk.deeds.getLast());
        try (Response none = console.form("/incidents/INC-1/promote", Map.of("entry", "E1", "person", "ana"))) {
            assertEquals(404, none.code());
        }
    }

    @Test
    void aRecordThatWasTamperedWithIsSaidToBe() throws IOException {
        assertTrue(console.page("/incidents/INC-1").contains("This record was tampered with."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/incidents/INC-2", "/incidents/INC-2/review", "/incidents/INC-2?all=yes"})
    void aRestrictedIncidentHasNoPageForOthers(String path) throws IOException {
        console.timeline.add(INC_2, NOON, ANA, Samples.opened("Quiet matter", true, Place.room("ops")), "Opened.");
        String person = (path.contains("?") ? "&" : "?") + "person=";
        try (Response stranger = console.get(path + person + "ben");
                Response manager = console.get(path + person + "dina")) {
            assertEquals(404, stranger.code());
            assertEquals(200, manager.code());
        }
        assertFalse(console.page("/incidents?person=ben").contains("Quiet matter"));
        try (Response response = console.form("/incidents/INC-2/promote", Map.of("entry", "E1", "person", "ben"))) {
            assertEquals(404, response.code());
        }
    }

    @Test
    void theReviewShowsWhatWasWrittenItsVersionsAndHints() throws IOException {
        console.timeline.add(INC_1, NOON.plusSeconds(3000), ANA, new Resolved("index added"), "Resolved: index added");
        console.timeline.add(
                INC_1,
                NOON.plusSeconds(3000),
                dev.muster.domain.practice.PersonId.MUSTER,
                new ReviewDrafted(1, NOON.plus(Duration.ofDays(2))),
                "Review drafted");
        console.timeline.add(
                INC_1,
                NOON.plusSeconds(3600),
                ANA,
                new ReviewEdited(2, "summary", "It was **down**. Ben should have seen it. <script>alert(1)</script>"),
                "Review edited");
        String page = console.page("/incidents/INC-1/review");
        assertTrue(page.contains("<strong>down</strong>"));
        assertTrue(page.contains("“should have seen”: With hindsight"));
        assertTrue(page.contains("“Summary” rewritten"));
        assertFalse(page.contains("<script>alert(1)"));
    }

    @Test
    void hintsAreGivenWhileSomebodyWrites() throws IOException {
        try (Response response =
                console.form("/api/hints", Map.of("text", "He was careless. The server failed to start."))) {
            String json = response.body().string();
            assertTrue(json.contains("careless"), json);
            assertFalse(json.contains("failed to start"), json);
        }
    }

    private int entries(String query) throws IOException {
        return console.page("/incidents/INC-1" + query).split("class=\"entry about-", -1).length - 1;
    }
}
