package dev.muster.whole;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.muster.console.http.OperatorToken;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.SlackData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bots in processes of their own, on one PostgreSQL and in one Slack. One that is cut off from the database still reaches
 * Slack, and one that is held still for a while wakes up in the middle of what it was doing: neither may do anything twice.
 */
@DisplayName("D4 storage: a replica that is partitioned stops doing things")
class PartitionIT {
    private static final String SECRET = "sixteen letters of chance";
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(5);
    /** A call that was on its way when the lease ended still arrives. */
    private static final Duration ON_THE_WAY = Duration.ofMillis(700);

    private final SharedStore store = new SharedStore();
    private final FakeSlack slack = slack();
    private final Line toStore = new Line(store.port());
    private final Line toSlack = new Line(slack.apiUrl().getPort());
    private BotProcess one;
    private BotProcess two;
    private int opened;

    @TempDir
    private Path folder;

    private static FakeSlack slack() {
        assumeTrue(SlackData.isPossible(), "skipped: shared/data is not beside this checkout");
        FakeSlack slack = FakeSlack.start();
        List.of("ana", "ben", "chen", "dina", "eli", "fay", "gus", "hana", "ivo", "june")
                .forEach(slack::human);
        slack.latency(Duration.ofMillis(150));
        return slack;
    }

    @BeforeEach
    void givenTwoReplicas() {
        CompletableFuture<BotProcess> first =
                CompletableFuture.supplyAsync(() -> start("one", store.url(toStore), toSlack.port()));
        two = start("two", store.url(), slack.apiUrl().getPort());
        one = first.join();
        await().atMost(Duration.ofSeconds(20)).until(() -> isReady(one) && isReady(two));
    }

    private BotProcess start(String name, String url, int slackPort) {
        return BotProcess.start(BotProcess.Setup.over(folder.resolve(name))
                .with("DATABASE_URL", url)
                .with("MUSTER_SECRET", SECRET)
                .with("SLACK_API_URL", "http://127.0.0.1:" + slackPort + "/api/")
                .with("SLACK_BOT_TOKEN", slack.botToken())
                .with("SLACK_APP_TOKEN", slack.appToken()));
    }

    @AfterEach
    void end() {
        Stream.of(one, two).forEach(BotProcess::kill);
        Stream.of(toStore, toSlack).forEach(Line::close);
        slack.close();
        store.close();
    }

    @Test
    @DisplayName("cut off from the database, or held still and let go: the other takes over, and nothing is done twice")
    void onePartitionedStopsAndAfterwardsDoesNothingTwice() {
        open(one);
        keepBusy(one);
        toStore.cut();
        long cut = System.nanoTime();
        CompletableFuture<Caller.Answer> meanwhile = CompletableFuture.supplyAsync(() -> open(one, "cut off"));
        takenOver(one);
        await().atMost(TAKEN_OVER_WITHIN).until(() -> !isReady(one));
        open(two);
        everythingIsDone();
        assertFalse(meanwhile.isDone() && meanwhile.join().status() == 200, "acknowledged without a database");
        long spokeAfter = toSlack.lastSent() - cut;
        assertTrue(
                spokeAfter < LEASE.plus(ON_THE_WAY).toNanos(),
                () -> "it spoke " + spokeAfter / 1e9 + " s after the cut");

        toStore.mend();
        await().atMost(Duration.ofSeconds(20)).until(() -> isReady(one));
        // What was neither recorded nor refused has waited; said again under its id it is there once, either way.
        meanwhile.join();
        assertEquals(200, open(one, "cut off").status());

        keepBusy(two);
        two.freeze();
        takenOver(two);
        everythingIsDone();
        two.thaw();
        await().atMost(Duration.ofSeconds(20)).until(() -> isReady(two));
        open(two);
        everythingIsDone();
        thenSlackSawEverythingOnce();
    }

    /** Has it open incidents until it has something under way. */
    private void keepBusy(BotProcess bot) {
        do open(bot);
        while (!store.isTakenOnBy(bot));
    }

    private void takenOver(BotProcess from) {
        await().pollInterval(Duration.ofMillis(20)).atMost(TAKEN_OVER_WITHIN).until(() -> store.takenOnBy(from) == 0);
    }

    private void open(BotProcess at) {
        String what = "number " + ++opened;
        await().atMost(Duration.ofSeconds(20)).until(() -> open(at, what).status() == 200); // 503 asks to say it again
    }

    private static Caller.Answer open(BotProcess at, String what) {
        String line = "/swarm open Outage " + what + " impact:high urgency:high";
        try (Caller caller = new Caller(at.address())) {
            return caller.post(
                    Caller.body(Map.of("person", "ana", "room", "lobby", "text", line, "id", what)),
                    "Authorization",
                    "Bearer " + OperatorToken.of(SECRET));
        }
    }

    private static boolean isReady(BotProcess bot) {
        try (Caller caller = new Caller(bot.address())) {
            return caller.get("/health/ready").status() == 200;
        }
    }

    private void everythingIsDone() {
        await().atMost(Duration.ofSeconds(60)).until(() -> store.toBeDone() == 0);
    }

    private void thenSlackSawEverythingOnce() {
        LeftInSlack left = new LeftInSlack(slack);
        left.oneRoomEach(opened + 1);
        left.everyMessageOnce();
        assertEquals(0, store.parked());
        assertEquals(List.of(), slack.violations());
    }
}
