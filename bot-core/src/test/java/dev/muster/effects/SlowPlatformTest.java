package dev.muster.effects;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.commands.Setting;
import dev.muster.commands.StoryPractice;
import dev.muster.commands.StoryRooms;
import dev.muster.commands.Wakeups;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.Clock;
import dev.muster.ports.Ids;
import dev.muster.ports.Outcome;
import dev.muster.ports.ReviewReader;
import dev.muster.storage.Store;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A5 timeline, D4 storage: a chat platform that does not answer never slows the record")
class SlowPlatformTest {
    private static final int COMMANDS = 300;

    private final CountDownLatch answering = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final StoryRooms rooms = new StoryRooms();
    private final Clock clock = () -> Instant.parse("2024-03-05T10:00:00Z");

    private Store store;

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        answering.countDown();
        store.close();
    }

    @Test
    @Timeout(60)
    void whileEveryCallHangsCommandsAreRecordedAndAnsweredAndWhatTheyAskedForIsDoneAfterwards() {
        Ids ids = ids();
        store = Store.open(folder, clock, ids);
        Practice practice = StoryPractice.practice();
        Setting setting = new Setting(store.timeline(), () -> practice, person -> true, noReviews(), clock, ids);
        CommandDesk desk = new CommandDesk(setting);
        Outcomes outcomes = new Outcomes(store.timeline(), () -> practice, clock);
        Performer performer = new Performer(dead(), store.timeline(), outcomes, () -> practice, store.signer());
        try (EffectRunner effects =
                new EffectRunner(store.effects(), performer, new Wakeups(setting), clock, Lanes.sideBySide())) {
            store.timeline().follow(0, entry -> effects.nudge());
            type(desk, "open Checkout is down service:checkout impact:high urgency:high")
                    .join();
            await().until(() -> calls.get() > 0);

            List<CompletableFuture<Outcome>> answers = IntStream.range(0, COMMANDS)
                    .mapToObj(number -> type(desk, "INC-1 log step " + number))
                    .toList();
            answers.forEach(answer -> assertTrue(answer.join().ok()));
            assertTrue(rooms.calls("open").isEmpty());

            answering.countDown();
            await().until(() -> {
                effects.runDue();
                return store.effects().due(clock.now(), 1).isEmpty();
            });
        }
        assertEquals(1, rooms.calls("open").size());
        assertTrue(store.timeline().read(IncidentId.number(1), 0, 10_000).size() > COMMANDS);
        assertTrue(rooms.calls("post").size() > COMMANDS);
    }

    private CompletableFuture<Outcome> type(CommandDesk desk, String line) {
        return desk.handle(new CommandLine(
                new Typed(line),
                PersonId.of("ana"),
                Place.room("ops"),
                clock.now(),
                "test",
                Optional.of(UUID.randomUUID().toString())));
    }

    /** Every call hangs until the platform answers again. */
    private ChatRooms dead() {
        return (ChatRooms) Proxy.newProxyInstance(
                ChatRooms.class.getClassLoader(), new Class<?>[] {ChatRooms.class}, (proxy, method, arguments) -> {
                    calls.incrementAndGet();
                    answering.await();
                    synchronized (rooms) {
                        return method.invoke(rooms, arguments);
                    }
                });
    }

    private static Ids ids() {
        return new Ids() {
            @Override
            public String next() {
                return UUID.randomUUID().toString();
            }

            @Override
            public String salt() {
                return UUID.randomUUID().toString().replace("-", "");
            }
        };
    }

    private static ReviewReader noReviews() {
        return new ReviewReader() {
            @Override
            public String brief(IncidentId incident) {
                return "";
            }

            @Override
            public List<String> sections() {
                return List.of();
            }

            @Override
            public List<String> hints(String text) {
                return List.of();
            }
        };
    }
}
