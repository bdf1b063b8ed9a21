package dev.muster.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * D3, D4: five hundred people type at once into one bot with a heap of 512 MB, and go on typing while its store stands still.
 */
class OverloadIT {
    private static final int PEOPLE = 500;
    /** More lines than anybody has a place for. */
    private static final int IMPATIENCE = 3;

    private final SharedStore store = new SharedStore();
    private final Map<String, Integer> answered = new ConcurrentHashMap<>();
    private BotProcess bot;
    private Caller caller;

    @TempDir
    private Path folder;

    @BeforeEach
    void givenAnIncident() {
        bot = BotProcess.start(
                BotProcess.Setup.over(folder.resolve("data")).withHeap("512m").with("DATABASE_URL", store.url()));
        caller = new Caller(bot.address());
        caller.say("ana", "lobby", "/swarm open Checkout is down impact:high urgency:high");
    }

    @AfterEach
    void end() {
        caller.close();
        bot.kill();
        store.close();
    }

    @Test
    @DisplayName(
            "D3, D4 overload: acknowledged is on record once; refused is said at once, is nowhere, and can be said again")
    void whatIsAcknowledgedIsOnRecordOnceAndWhatIsRefusedIsNowhere(TestReporter reporter) throws Exception {
        for (Future<?> one : begin(lines("first", 1))) one.get();
        assertEquals(Set.of(200), new HashSet<>(answered.values()), "nobody is refused while the store works");

        List<Future<?>> typing;
        try (AutoCloseable still = store.holdStill()) {
            typing = begin(lines("second", IMPATIENCE));
            await().until(() -> refused() >= PEOPLE * IMPATIENCE - 1024);
        }
        for (Future<?> one : typing) one.get();
        long refused = refused();
        reporter.publishEntry("refused", refused + " of " + PEOPLE * IMPATIENCE);
        assertTrue(answered.values().stream().allMatch(status -> status == 200 || status == 503), answered::toString);
        assertTrue(refused < PEOPLE * IMPATIENCE, "somebody has a place");
        thenTheRecordHoldsWhatWasAcknowledged();

        Set<String> again = new HashSet<>(answered.keySet());
        again.removeIf(text -> answered.get(text) == 200);
        for (Future<?> one : begin(again)) one.get();
        assertEquals(0, refused());
        thenTheRecordHoldsWhatWasAcknowledged();
    }

    private static List<String> lines(String when, int each) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < each; line++) {
            for (int person = 0; person < PEOPLE; person++) {
                lines.add("person" + person + " says the " + when + " thing, line " + line);
            }
        }
        return lines;
    }

    /** All of it at once. */
    private List<Future<?>> begin(Collection<String> lines) {
        List<Future<?>> typing = new ArrayList<>();
        ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        for (String line : lines) typing.add(people.submit(() -> say(line)));
        people.shutdown();
        return typing;
    }

    private void say(String text) {
        String person = text.substring(0, text.indexOf(' '));
        Caller.Answer answer = caller.say(person, "INC-1", "/swarm log " + text, text);
        answered.put(text, answer.status());
        if (answer.status() == 503) assertTrue(answer.text().contains("not recorded"), answer::text);
    }

    private long refused() {
        return answered.values().stream().filter(status -> status == 503).count();
    }

    private void thenTheRecordHoldsWhatWasAcknowledged() {
        List<String> logged = new ArrayList<>();
        for (JsonNode entry : caller.timeline("INC-1")) {
            if (entry.get("kind").asText().equals("logged"))
                logged.add(entry.get("text").asText());
        }
        Set<String> acknowledged = new HashSet<>(answered.keySet());
        acknowledged.removeIf(text -> answered.get(text) != 200);
        assertEquals(acknowledged, new HashSet<>(logged));
        assertEquals(acknowledged.size(), logged.size(), "nothing is on record twice");
    }
}
