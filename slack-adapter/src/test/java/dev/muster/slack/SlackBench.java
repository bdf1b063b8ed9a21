package dev.muster.slack;

import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.slack.fake.Call;
import dev.muster.slack.fake.Channel;
import dev.muster.slack.fake.FakeSlack;
import dev.muster.slack.fake.Typed;
import dev.muster.slack.wire.Pace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/**
 * How fast people get together in Slack, how fast commands are acknowledged, and how much of what is said is kept while
 * connections break. Against a Slack of our own in the same process, so its work is in the figures too.
 */
public final class SlackBench {
    private static final int ROUNDS = 15;

    private SlackBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        try (FakeSlack slack = FakeSlack.start()) {
            Office.PEOPLE.forEach(slack::human);
            Path folder = Files.createTempDirectory("muster-slack-bench");
            RunningBot.Setup setup = RunningBot.Setup.socket(slack).at(new Pace(Duration.ofMillis(100)));
            try (RunningBot bot = RunningBot.start(folder, setup)) {
                open(slack, ROUNDS);
                for (int latency : new int[] {0, 100, 300}) toTheRoom(slack, latency);
                slack.latency(Duration.ZERO);
                acknowledged(slack);
                captured(slack, bot);
            }
        }
        System.exit(0);
    }

    private static long[] open(FakeSlack slack, int rounds) {
        long[] nanos = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            int before = slack.calls().of("conversations.invite").size();
            long typed = System.nanoTime();
            slack.human("ana")
                    .types(
                            "ops",
                            "/swarm open it broke " + System.nanoTime() + " service:s" + System.nanoTime()
                                    + " impact:high urgency:high");
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> slack.calls().of("conversations.invite").size() > before);
            nanos[round] = slack.calls().of("conversations.invite").getLast().answered() - typed;
            Awaitility.await().until(() -> slack.calls().of("bookmarks.add").size() > before);
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void toTheRoom(FakeSlack slack, int latency) {
        slack.latency(Duration.ofMillis(latency));
        slack.calls().clear();
        long[] nanos = open(slack, ROUNDS);
        List<Call> calls = slack.calls().all();
        long first = calls.stream()
                .filter(call -> call.method().startsWith("conversations."))
                .limit(2)
                .count();
        System.out.printf(
                Locale.ROOT,
                "latency %3d ms: %d calls, everybody in the room after %.0f ms (median; best %.0f, worst %.0f)%n",
                latency,
                first,
                nanos[ROUNDS / 2] / 1e6,
                nanos[0] / 1e6,
                nanos[ROUNDS - 1] / 1e6);
    }

    private static void acknowledged(FakeSlack slack) {
        Channel room = slack.workspace().channels().getLast();
        List<Long> nanos = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<CompletableFuture<Typed>> typing = IntStream.range(0, 50)
                    .mapToObj(number -> slack.human("mia").typing(room.name(), "/swarm log at once " + number))
                    .toList();
            List<Long> these =
                    typing.stream().map(typed -> typed.join().nanos()).toList();
            if (round >= ROUNDS / 3) nanos.addAll(these);
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "50 commands at once: acknowledged after p50 %.1f ms, p99 %.1f ms%n",
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    private static void captured(FakeSlack slack, RunningBot bot) {
        slack.human("ana").types("ops", "/swarm open the talk service:talk impact:high urgency:high");
        Awaitility.await()
                .until(() -> slack.workspace().channels().getLast().name().contains("the-talk"));
        Channel room = slack.workspace().channels().getLast();
        String incident = room.name().replaceAll("^(inc-\\d+).*", "$1").toUpperCase(Locale.ROOT);
        Awaitility.await()
                .until(() ->
                        bot.incident(incident).flatMap(known -> known.place()).isPresent());
        int said = 0;
        String thread = slack.human("mia").says(room.name(), "a thread");
        for (int round = 0; round < 5; round++) {
            for (int line = 0; line < 100; line++) {
                if (line == 40) slack.cut();
                if (line == 70) slack.reconnect();
                if (line % 3 == 0) slack.human("sam").replies(room.name(), thread, "reply " + round + "/" + line);
                else slack.human("dan").says(room.name(), "line " + round + "/" + line);
                said++;
            }
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> slack.connections() > 0);
        }
        int all = said + 1;
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> kept(bot, incident) >= all);
        System.out.printf(Locale.ROOT, "5 cuts: %d messages kept of %d said%n", kept(bot, incident), all);
    }

    private static long kept(RunningBot bot, String incident) {
        return bot.record(incident).stream()
                .filter(entry -> entry.event() instanceof MessageRecorded)
                .count();
    }
}
