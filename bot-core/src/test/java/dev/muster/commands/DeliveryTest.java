package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.ports.Outcome;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.NotRecordedException;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A5 timeline: each command is on record once or certainly not")
class DeliveryTest extends StoryTest {

    @Test
    void aRepeatedDeliveryGetsTheSameAnswerAndIsOnRecordOnce() {
        story.says("ana", "ops", MINOR).delivers("d-1", "ana", "ops", "/swarm INC-1 log rebooted");
        Outcome first = story.outcome();
        story.delivers("d-1", "ana", "ops", "/swarm INC-1 log rebooted");
        assertEquals(first, story.outcome());
        story.theOnly("INC-1", Logged.class);
    }

    @Test
    void aRepeatedOpeningOpensOneIncident() {
        story.delivers("d-1", "ana", "ops", MAJOR).delivers("d-1", "ana", "ops", MAJOR);
        assertEquals(1, story.incidents());
        assertEquals(1, story.rooms().calls("open").size());
    }

    @Test
    void aRepeatedRefusalAndARepeatedQuestionGetTheSameAnswer() {
        story.delivers("d-1", "ana", "ops", "/swarm list");
        Outcome nothing = story.outcome();
        story.delivers("d-2", "ana", "ops", "/swarm INC-1 log x").thenRefused("no incident INC-1");
        Outcome refused = story.outcome();
        story.says("ana", "ops", MINOR);
        assertEquals(nothing, story.delivers("d-1", "ana", "ops", "/swarm list").outcome());
        assertEquals(
                refused,
                story.delivers("d-2", "ana", "ops", "/swarm INC-1 log x").outcome());
    }

    @Test
    void commandsAtTheSameInstantAreAllRecorded() throws Exception {
        story.says("ana", "ops", MINOR);
        int callers = 8;
        CyclicBarrier start = new CyclicBarrier(callers);
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<Outcome>> all = IntStream.range(0, callers)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        String line = "/swarm INC-1 start action " + number;
                        return story.says("ben", Place.room("ops"), line, Optional.empty())
                                .join();
                    }))
                    .toList();
            for (Future<Outcome> one : all)
                assertTrue(one.get(30, TimeUnit.SECONDS).ok());
        }
        assertEquals(callers, story.incident("INC-1").work().actions().size());
        List<TimelineEntry> record = story.record("INC-1");
        for (int index = 0; index < record.size(); index++) {
            assertEquals(index + 1, record.get(index).sequence());
        }
        story.thenEveryChainHolds();
    }

    @Test
    void twoWhoAcceptAtTheSameInstantLeaveOneOwner() throws Exception {
        story.says("ana", "ops", MAJOR);
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome>> both = Stream.of("ben", "dan")
                    .map(person -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return story.says(person, Place.room("ops"), "/swarm INC-1 lead @self", Optional.empty())
                                .join();
                    }))
                    .toList();
            for (Future<Outcome> one : both)
                assertTrue(one.get(30, TimeUnit.SECONDS).ok());
        }
        assertTrue(
                List.of("ben", "dan").contains(story.incident("INC-1").owner().value()));
    }

    @Test
    void whatCannotBeWrittenIsNotRecordedAndSaysSo() {
        story.close();
        AtomicBoolean full = new AtomicBoolean();
        story = SwarmStory.in(folder, timeline -> new FullDisk(timeline, full));
        story.says("ana", "ops", MINOR);
        full.set(true);
        CompletableFuture<Outcome> lost =
                story.says("ana", Place.room("ops"), "/swarm INC-1 log lost", Optional.of("d-1"));
        Throwable cause = assertThrows(CompletionException.class, lost::join).getCause();
        assertEquals(
                "The disk is full.",
                assertInstanceOf(NotRecordedException.class, cause).getMessage());
        story.says("ana", "ops", "/swarm INC-1 who").thenAccepted();
        full.set(false);
        assertEquals(List.of(), story.events("INC-1", Logged.class));
        story.delivers("d-1", "ana", "ops", "/swarm INC-1 log lost").thenAccepted();
        story.theOnly("INC-1", Logged.class);
    }

    @Test
    void aRestartLosesNothing() {
        story.says("ana", "ops", MAJOR);
        List<TimelineEntry> before = story.record("INC-1");
        story.close();
        story = SwarmStory.in(folder);
        assertEquals(before, story.record("INC-1"));
        story.after(StoryPractice.ANSWER);
        assertFalse(story.record("INC-1").equals(before), "the timers go off after a restart");
        story.thenToldPrivately("max", "You are called");
    }

    /** A record on a disk that is full at times. */
    private record FullDisk(Timeline timeline, AtomicBoolean full) implements Timeline {
        @Override
        public CompletableFuture<Receipt> record(String deliveryId, Function<Incidents, Verdict> deliberation) {
            return full.get()
                    ? CompletableFuture.failedFuture(new NotRecordedException("The disk is full."))
                    : timeline.record(deliveryId, deliberation);
        }

        @Override
        public Incidents committed() {
            return timeline.committed();
        }

        @Override
        public List<TimelineEntry> read(IncidentId stream, long afterSequence, int limit) {
            return timeline.read(stream, afterSequence, limit);
        }

        @Override
        public AutoCloseable follow(long afterPosition, Consumer<TimelineEntry> follower) {
            return timeline.follow(afterPosition, follower);
        }
    }
}
