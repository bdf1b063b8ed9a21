package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import dev.muster.storage.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A4, A5, D3: a bot that is killed in the middle of the work loses nothing that it acknowledged, and does nothing twice. */
class KillTest {
    private static final List<String> PEOPLE = List.of("ana", "ben", "chen", "dina", "eli", "fay", "gus", "hana");
    private static final int ROUNDS = 5;
    private static final String OPEN = "/swarm open Checkout is down service:checkout impact:high urgency:high";

    private final Random chance = new Random(20170131);

    @TempDir
    private Path folder;

    @Test
    @DisplayName(
            "A5, D3 five kills under the hands of eight people: everything acknowledged is on the record exactly once")
    void whatWasAcknowledgedIsOnTheRecordExactlyOnce() {
        Path data = folder.resolve("data");
        List<BusyPerson> people = PEOPLE.stream().map(BusyPerson::new).toList();

        try (BotProcess bot = BotProcess.start(data);
                Caller caller = new Caller(bot.address())) {
            assertEquals(200, caller.say("ana", "lobby", OPEN, "open").status());
            letPass(chance.nextInt(120));
            bot.kill();
        }
        for (int round = 1; round < ROUNDS; round++) {
            try (BotProcess bot = BotProcess.start(data)) {
                people.forEach(person -> person.beginAt(bot.address()));
                Awaitility.await().until(() -> people.stream().allMatch(BusyPerson::hasBeenAnswered));
                letPass(chance.nextInt(900));
                bot.kill();
                people.forEach(BusyPerson::rest);
            }
        }
        try (BotProcess bot = BotProcess.start(data);
                Caller caller = new Caller(bot.address())) {
            assertEquals(200, caller.say("ana", "lobby", OPEN, "open").status());
            people.forEach(person -> person.repeatEverythingAt(caller));
            everythingIsThereOnce(caller, people);
            everythingIsDone(caller);
        }
        Called verified = Called.muster("verify", "--data", data.toString());
        assertEquals(0, verified.exit(), verified::everything);
        effectsHappenedOnce(data);
    }

    private static void everythingIsThereOnce(Caller caller, List<BusyPerson> people) {
        assertEquals(1, caller.get("/api/incidents").json().get("incidents").size());
        Map<String, Long> counted = StreamSupport.stream(
                        caller.timeline("INC-1").spliterator(), false)
                .map(entry -> entry.get("text").asText())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        for (BusyPerson person : people) {
            assertTrue(person.said().size() > ROUNDS, () -> person + " was busy");
            for (String text : person.said()) {
                assertEquals(1, counted.getOrDefault(text, 0L), () -> text + " is on the record once");
            }
        }
    }

    /** What follows the record is told in the room soon after it. */
    private static void everythingIsDone(Caller caller) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            List<JsonNode> entries = StreamSupport.stream(
                            caller.timeline("INC-1").spliterator(), false)
                    .toList();
            String room = caller.get("/?person=ana&room=" + room(entries)).text();
            return entries.stream()
                    .filter(entry -> entry.get("kind").asText().equals("logged"))
                    .skip(Math.max(0, count(entries, "logged") - 5))
                    .allMatch(entry -> room.contains("(" + entry.get("id").asText() + ")"));
        });
    }

    private static String room(List<JsonNode> entries) {
        return entries.stream()
                .filter(entry -> entry.get("kind").asText().equals("place-opened"))
                .map(entry -> entry.get("text").asText().split(" ", -1)[2])
                .findFirst()
                .orElse("");
    }

    private static long count(List<JsonNode> entries, String kind) {
        return entries.stream()
                .filter(entry -> entry.get("kind").asText().equals(kind))
                .count();
    }

    private static void effectsHappenedOnce(Path data) {
        try (Store store = Store.open(data, new RealClock(), new RealIds())) {
            LocalChatStore chat = store.localChat();
            List<String> rooms = chat.rooms().stream().map(LocalRoom::id).toList();
            List<String> opened =
                    rooms.stream().filter(room -> room.startsWith("inc-1")).toList();

            assertEquals(1, opened.size(), () -> "one room: " + rooms);
            List<String> announced = messages(chat, opened.getFirst())
                    .filter(message ->
                            !message.author().isHuman() && message.card().isEmpty())
                    .map(LocalMessage::text)
                    .toList();
            assertTrue(announced.size() > ROUNDS, "facts are told in the room");
            announced.forEach(
                    text -> assertEquals(1, Collections.frequency(announced, text), () -> text + " is told once"));
            for (String room :
                    rooms.stream().filter(name -> name.startsWith("@")).toList()) {
                long calls = messages(chat, room)
                        .filter(message -> message.text().contains("You are called"))
                        .count();
                assertTrue(calls <= 1, () -> room + " is called once");
            }
        }
    }

    private static Stream<LocalMessage> messages(LocalChatStore chat, String room) {
        return chat.messages(room, 0, Integer.MAX_VALUE).stream();
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
