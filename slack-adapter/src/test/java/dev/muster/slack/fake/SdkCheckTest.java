package dev.muster.slack.fake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The fake under test: Slack's own JavaScript SDK has to find nothing wrong with it. */
@DisplayName("D1: Slack's own SDK works with our Slack")
class SdkCheckTest {
    /** Set where the check may not be left out. */
    private static final String REQUIRED = "MUSTER_REQUIRES_SLACK_SDK";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private FakeSlack slack;
    private Process app;

    @BeforeEach
    void startTheApp() throws IOException {
        assumeTrue(FakeSlack.isPossible(), "skipped: shared/data/slack is not beside this checkout");
        Path scripts = scripts();
        boolean installed = Files.isDirectory(scripts.resolve("node_modules/@slack/bolt"));
        assumeTrue(
                installed || System.getenv(REQUIRED) != null,
                "skipped: Slack's SDK for Node is not installed; .ci/run does that, with npm install in " + scripts);
        slack = FakeSlack.start();
        slack.human("ana");
        ProcessBuilder node = new ProcessBuilder(List.of("node", "sdk-check.mjs"))
                .directory(scripts.toFile())
                .redirectErrorStream(true);
        node.environment()
                .putAll(Map.of(
                        "SLACK_API_URL", slack.apiUrl().toString(),
                        "SLACK_BOT_TOKEN", slack.botToken(),
                        "SLACK_APP_TOKEN", slack.appToken()));
        app = node.start();
        Thread.ofPlatform().daemon().start(this::read);
        heard("ready");
    }

    private static Path scripts() {
        Path here = Path.of("").toAbsolutePath();
        Path module = here.endsWith("slack-adapter") ? here : here.resolve("slack-adapter");
        return module.resolve("src/test/js");
    }

    private void read() {
        try (BufferedReader out = app.inputReader(StandardCharsets.UTF_8)) {
            out.lines().forEach(lines::add);
        } catch (IOException | RuntimeException e) {
            lines.add("error " + e);
        }
    }

    private String heard(String beginning) {
        try {
            String line = lines.poll(30, TimeUnit.SECONDS);
            if (line == null) return fail("nothing was heard that begins with " + beginning);
            assertTrue(line.startsWith(beginning), line);
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        if (app != null) app.destroy();
        if (slack == null) return;
        List<String> violations = slack.violations();
        slack.close();
        assertEquals(List.of(), violations);
    }

    @Test
    @DisplayName("D1 commands, cards, buttons, forms, choices, talk, reactions, pins, home tab and shortcuts")
    void everythingThatTheSdkDoesWorks() {
        Human ana = slack.human("ana");

        assertEquals("heard open it", ana.types("ops", "/swarm open it").text());
        assertEquals("room 2 ana a card, updated", heard("room"));
        assertEquals("key one", Reading.of(slack.whispersTo(ana.id()).getLast().message()));
        Channel room = slack.workspace().channel("sdk-room");
        String card = room.messages().getFirst().get("ts").asText();

        assertTrue(ana.presses("sdk-room", card, "Press").taken());
        org.awaitility.Awaitility.await()
                .until(() -> !slack.calls().of("views.open").isEmpty());
        assertEquals(List.of("found x"), ana.form().suggestions("Which", "x"));
        assertTrue(ana.fills(Map.of("What", "wrong")).errors().contains("not like that"));
        assertTrue(ana.fills(Map.of("What", "right")).taken());
        assertEquals("form right", heard("form"));

        String said = ana.says("sdk-room", "hello");
        assertEquals("message hello ", heard("message"));
        ana.replies("sdk-room", said, "again");
        assertEquals("message again in a thread", heard("message"));
        ana.reacts("sdk-room", said, "pushpin");
        heard("reaction pushpin");
        ana.pins("sdk-room", said);
        heard("pin");
        ana.opensHome();
        heard("home home");
        ana.uses("add_to_timeline", "sdk-room", said);
        assertEquals("shortcut hello", heard("shortcut"));
        assertEquals("home", Reading.of(slack.home("ana")));
    }

    @Test
    @DisplayName("D1 the SDK comes back by itself after a renewed connection")
    void theSdkReconnects() {
        slack.refresh();
        org.awaitility.Awaitility.await().until(() -> slack.connections() == 1);
        assertEquals(
                "heard again", slack.human("ana").types("ops", "/swarm again").text());
    }
}
