package dev.muster.storage;

import static dev.muster.storage.Drafting.INC_1;
import static dev.muster.storage.Drafting.logged;
import static dev.muster.storage.Drafting.opened;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.RecordEvent;
import dev.muster.domain.practice.PersonId;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.Samples;
import dev.muster.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds when many write at once. */
@DisplayName("A5 timeline, D4 storage: many at once")
abstract class ConcurrencyContract extends StoreContract {
    @Test
    void whatSixtyFourPeopleWereToldIsDoneIsThereOnce() throws Exception {
        int people = 64;
        int each = 30;
        int streams = 8;
        for (int i = 1; i <= streams; i++) given(IncidentId.number(i), opened("incident " + i));
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            PersonId who = PersonId.of("person" + person);
            IncidentId stream = IncidentId.number(1 + person % streams);
            tasks.add(() -> write(who, stream, each));
        }
        List<String> acknowledged = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
            for (Future<List<String>> done : threads.invokeAll(tasks)) acknowledged.addAll(done.get());
        }
        store.reopen();

        List<String> recorded = new ArrayList<>();
        for (int i = 1; i <= streams; i++) {
            List<TimelineEntry> entries = entries(IncidentId.number(i));
            assertEquals(
                    LongStream.rangeClosed(1, entries.size()).boxed().toList(),
                    entries.stream().map(TimelineEntry::sequence).toList());
            entries.stream().skip(1).forEach(entry -> recorded.add(entry.event().toString()));
        }
        Collections.sort(acknowledged);
        Collections.sort(recorded);
        assertEquals(people * each, acknowledged.size());
        assertEquals(acknowledged, recorded);
    }

    private List<String> write(PersonId who, IncidentId stream, int count) {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            IncidentEvent event = logged(who + " says " + i);
            Receipt receipt = store.timeline()
                    .record(who + "-" + i, recording(stream, who, event))
                    .join();
            assertTrue(store.timeline().committed().find(stream).orElseThrow().version()
                    >= receipt.entries().getFirst().sequence());
            done.add(event.toString());
        }
        return done;
    }

    @Test
    void oneDeliveryThatArrivesManyTimesAtOnceCountsOnce() {
        given(INC_1, opened("checkout is down"));
        List<CompletableFuture<Receipt>> all = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            all.add(store.timeline().record("same", recording(INC_1, Drafting.BEN, logged("once"))));
        }
        List<Receipt> receipts = all.stream().map(CompletableFuture::join).toList();
        assertEquals(1, receipts.stream().filter(receipt -> !receipt.repeated()).count());
        assertEquals(1, receipts.stream().map(Receipt::answer).distinct().count());
        assertEquals(2, entries(INC_1).size());
    }

    /** Anything may be on record; the state served is the state folded from it, before and after a restart. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void theStateServedIsTheStateFoldedFromTheRecord(long seed) {
        Random random = new Random(seed);
        List<CompletableFuture<Receipt>> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) given(IncidentId.number(i), opened("incident " + i));
        List<IncidentEvent> events = new ArrayList<>(Samples.events(seed).toList());
        events.removeIf(event -> event instanceof RecordEvent);
        Collections.shuffle(events, random);
        for (IncidentEvent event : events) {
            IncidentId stream = IncidentId.number(1 + random.nextInt(5));
            all.add(store.timeline().record("d" + all.size(), recording(stream, Drafting.BEN, event)));
            if (random.nextInt(9) == 0) all.getLast().join();
        }
        all.forEach(CompletableFuture::join);

        Map<IncidentId, Incident> folded = folded(5);
        assertEquals(List.copyOf(folded.values()), store.timeline().committed().all());
        store.reopen();
        assertEquals(folded, folded(5));
        assertEquals(List.copyOf(folded.values()), store.timeline().committed().all());
    }

    private Map<IncidentId, Incident> folded(int streams) {
        Map<IncidentId, Incident> folded = new TreeMap<>();
        for (int i = 1; i <= streams; i++) {
            IncidentId stream = IncidentId.number(i);
            for (TimelineEntry entry : entries(stream)) {
                folded.compute(
                        stream,
                        (id, before) -> before == null ? Incident.begin(id, entry.fact()) : before.apply(entry.fact()));
            }
        }
        return folded;
    }
}
