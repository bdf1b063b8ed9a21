package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Somebody who says one thing after another, and says again, under the same id, what was not answered. */
final class BusyPerson {
    /** People think between two things that they say, and not always for the same time. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    private final String name;
    private final List<String> said = new ArrayList<>();
    private final Map<String, JsonNode> answers = new HashMap<>();
    private final AtomicInteger answeredHere = new AtomicInteger();
    private Optional<Thread> work = Optional.empty();
    private volatile boolean resting;
    private volatile Optional<AssertionError> trouble = Optional.empty();

    BusyPerson(String name) {
        this.name = name;
    }

    /** Works through that bot until it is gone. */
    void beginAt(String address) {
        answeredHere.set(0);
        resting = false;
        work = Optional.of(Thread.ofVirtual().start(() -> workAt(address)));
    }

    /** Whether the bot now running has answered at least twice. */
    boolean hasBeenAnswered() {
        return answeredHere.get() > 1;
    }

    /** Waits until the work has ended with the bot. */
    void rest() {
        try {
            work.orElseThrow().join();
            trouble.ifPresent(wrong -> {
                throw new AssertionError(name + " was not answered as they should have been", wrong);
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where the record has it, according to the answer: {@code INC-1 E12}; nothing for what was never answered. */
    Optional<String> entryOf(String text) {
        return Optional.ofNullable(answers.get(text))
                .map(answer -> answer.path("entry"))
                .map(entry -> entry.path("incident").asText() + " E"
                        + entry.path("sequence").asText());
    }

    /** Stops here after what is being said, if the bot is still there, and goes on elsewhere when told to. */
    void restHere() {
        resting = true;
        rest();
    }

    /** Everything that was ever said, acknowledged or not, as it stands in the record. */
    List<String> said() {
        return said;
    }

    /** Says everything once more; what was answered before is answered in the same words. */
    void repeatEverythingAt(Caller caller) {
        said.forEach(text -> say(caller, text));
    }

    private void workAt(String address) {
        try (Caller caller = new Caller(address)) {
            if (!said.isEmpty()) say(caller, said.getLast());
            while (!resting) {
                String text = name + " writes line " + said.size();
                said.add(text);
                say(caller, text);
                answeredHere.incrementAndGet();
                LockSupport.parkNanos(PAUSE.multipliedBy(said.size() % 5).toNanos());
            }
        } catch (AssertionError wrong) {
            trouble = Optional.of(wrong);
        } catch (UncheckedIOException gone) {
            // The bot was killed under this call: it may be on the record or not, and is said again after the start.
        }
    }

    private void say(Caller caller, String text) {
        boolean command = text.hashCode() % 2 == 0;
        Caller.Answer answer;
        do answer = caller.say(name, "INC-1", command ? "/swarm log " + text : text, text);
        while (answer.status() == 503); // not recorded: said again
        assertEquals(200, answer.status(), answer::text);
        JsonNode before = answers.putIfAbsent(text, answer.json());
        if (before != null) assertEquals(before, answer.json(), text);
    }

    @Override
    public String toString() {
        return name;
    }
}
