package dev.muster.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.storage.DatabaseUrl;
import dev.muster.storage.StorePlace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three bots in processes of their own on one PostgreSQL, one of them killed with {@code kill -9} at work, again and again.
 * {@code -Dreplica.kills=50} kills as often as one likes.
 */
@DisplayName("D4 storage: several replicas, each a process of its own")
class ReplicasIT {
    private static final int KILLS = Integer.getInteger("replica.kills", 1);
    private static final int BOTS = 3;
    private static final int PEOPLE = 12;
    private static final int OPENED_AT_ONCE = 4;
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(5);

    private final List<BusyPerson> people = IntStream.rangeClosed(1, PEOPLE)
            .mapToObj(number -> new BusyPerson("person" + number))
            .toList();

    private final SharedStore store = new SharedStore();
    private final List<BotProcess> bots = new ArrayList<>();
    private int started;
    private int opened;

    @TempDir
    private Path folder;

    @AfterEach
    void end() {
        bots.forEach(BotProcess::kill);
        store.close();
    }

    @Test
    @DisplayName("each takes any command, and what a killed one had taken on is taken over within five seconds, once")
    void whatAKilledOneHadTakenOnIsTakenOverWithinFiveSeconds(TestReporter reporter) {
        Path hasty = Hasty.sample(folder);
        bots.addAll(IntStream.range(0, BOTS)
                .parallel()
                .mapToObj(number -> start(hasty, number))
                .toList());
        started = BOTS;
        open();
        bots.forEach(this::knowsWhereTheFirstIsFollowed);
        for (int kill = 1; kill <= KILLS; kill++) {
            BotProcess victim = bots.get(kill % BOTS);
            everybodyWorks();
            Duration taken = kill(victim);
            reporter.publishEntry("taken over after", taken.toMillis() + " ms");
            assertTrue(taken.compareTo(TAKEN_OVER_WITHIN) < 0, taken::toString);
            people.forEach(BusyPerson::restHere);
            if (kill < KILLS) bots.set(kill % BOTS, start(hasty, started++));
            else bots.remove(victim);
        }
        everythingIsDone();
        thenEverythingIsThereOnce();
    }

    private BotProcess start(Path config, int number) {
        return BotProcess.start(BotProcess.Setup.over(folder.resolve("bot-" + number))
                .configuredBy(config)
                .with("DATABASE_URL", store.url()));
    }

    private void everybodyWorks() {
        for (int i = 0; i < PEOPLE; i++)
            people.get(i).beginAt(bots.get(i % BOTS).address());
        await().until(() -> people.stream().filter(BusyPerson::hasBeenAnswered).count() > PEOPLE / 2);
    }

    /** Kills it while it has taken something on; how long that then waits for others. */
    private Duration kill(BotProcess victim) {
        do {
            victim.thaw();
            for (int i = 0; i < OPENED_AT_ONCE; i++) open();
            if (store.isTakenOnBy(victim)) victim.freeze();
        } while (store.takenOnBy(victim) == 0);
        victim.kill();
        long dead = System.nanoTime();
        await().pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofSeconds(20))
                .until(() -> store.takenOnBy(victim) == 0);
        return Duration.ofNanos(System.nanoTime() - dead);
    }

    private void open() {
        String line = "/swarm open Outage number " + opened + " impact:high urgency:high";
        try (Caller caller = new Caller(bots.get(opened % BOTS).address())) {
            await().until(() ->
                    caller.say("ana", "lobby", line, "open-" + opened).status() == 200);
            opened++;
        }
    }

    private void knowsWhereTheFirstIsFollowed(BotProcess bot) {
        try (Caller caller = new Caller(bot.address())) {
            await().until(() ->
                    caller.get("/api/incidents/INC-1/timeline").text().contains("place-opened"));
        }
    }

    private void everythingIsDone() {
        await().atMost(Duration.ofSeconds(30)).until(() -> store.toBeDone() == 0 && store.timersOverdue(1_000) == 0);
        assertEquals(0, store.parked());
    }

    private void thenEverythingIsThereOnce() {
        try (Caller caller = new Caller(bots.getFirst().address())) {
            people.parallelStream().forEach(person -> person.repeatEverythingAt(caller));
            Aftermath aftermath = new Aftermath(caller, people);
            aftermath.everythingIsThereOnceAndInOrder();
            aftermath.everyIncidentWasOpenedOnce(opened - 1);
            for (int incident = 1; incident <= opened; incident++)
                eachTimerWentOffOnce(caller.timeline("INC-" + incident));
        }
        bots.forEach(BotProcess::close);
        bots.clear();
        LeftInChat.of(new StorePlace(folder.resolve("onlooker"), DatabaseUrl.of(store.url())))
                .everythingOnce();
    }

    private static void eachTimerWentOffOnce(JsonNode timeline) {
        Set<String> seen = new HashSet<>();
        for (JsonNode entry : timeline) {
            if (!entry.get("kind").asText().startsWith("call")) continue;
            assertTrue(seen.add(entry.get("text").asText()), entry::toString);
        }
    }
}
