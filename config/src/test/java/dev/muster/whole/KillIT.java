package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A4, A5, D3: a bot that is killed in the middle of the work loses nothing that it acknowledged, and does nothing twice.
 * {@code -Dkills=200} kills it as often as one likes.
 */
class KillIT {
    private static final int KILLS = Integer.getInteger("kills", 25);
    private static final int PEOPLE = 20;

    private final Random chance = new Random(20170131);
    private final List<BusyPerson> people = IntStream.rangeClosed(1, PEOPLE)
            .mapToObj(number -> new BusyPerson("person" + number))
            .toList();

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "A5, D3 killed under the hands of twenty people: everything acknowledged is there once, and so is what follows")
    void whatWasAcknowledgedIsThereExactlyOnceAndSoIsWhatFollows() {
        Path data = folder.resolve("data");
        endInPeace(data);
        for (int kill = 1; kill <= KILLS; kill++) {
            if (kill % 5 == 0) killOnTheWayUp(data);
            else killAtWork(data, kill);
        }
        try (BotProcess bot = BotProcess.start(data);
                Caller caller = new Caller(bot.address())) {
            for (int kill = 1; kill <= KILLS; kill++) opens(caller, kill);
            people.parallelStream().forEach(person -> person.repeatEverythingAt(caller));
            Aftermath aftermath = new Aftermath(caller, people);
            aftermath.everythingIsThereOnceAndInOrder();
            aftermath.everyIncidentWasOpenedOnce(KILLS - KILLS / 5);
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(aftermath::everythingIsTold);
        }
        Called verified = Called.muster("verify", "--data", data.toString());
        assertEquals(0, verified.exit(), verified::everything);
        LeftInChat.of(data).everythingOnce();
    }

    /** The first run opens what everybody talks about. */
    private void endInPeace(Path data) {
        try (BotProcess bot = BotProcess.start(data);
                Caller caller = new Caller(bot.address())) {
            opens(caller, 0);
        }
    }

    /** Each time somebody opens another one, so that rooms are being made and people called when the end comes. */
    private void killAtWork(Path data, int kill) {
        try (BotProcess bot = BotProcess.start(data)) {
            people.forEach(person -> person.beginAt(bot.address()));
            Awaitility.await()
                    .until(() ->
                            people.stream().filter(BusyPerson::hasBeenAnswered).count() > PEOPLE / 2);
            try (Caller caller = new Caller(bot.address())) {
                opens(caller, kill);
            }
            letPass(chance.nextInt(600));
            bot.kill();
            people.forEach(BusyPerson::rest);
        }
    }

    private void killOnTheWayUp(Path data) {
        try (BotProcess bot = BotProcess.starting(data)) {
            letPass(chance.nextInt(2_000));
            bot.kill();
        }
    }

    private static void opens(Caller caller, int number) {
        if (number > 0 && number % 5 == 0) return;
        String line = "/swarm open Outage number " + number + " impact:high urgency:high";
        Caller.Answer answer = caller.say("ana", "lobby", line, "open-" + number);
        assertEquals(200, answer.status(), answer::text);
    }

    private static void letPass(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
