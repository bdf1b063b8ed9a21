package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.recording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Clock;
import dev.muster.timeline.ChainReport;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Receipt;
import dev.muster.timeline.TimelineEntry;
import dev.muster.timeline.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store to begin with, and a look at its chains in the end. */
abstract class StoreContract {
    final Given.HandClock clock = new Given.HandClock();
    StoreUnderTest store;

    /** An empty store. */
    abstract StoreUnderTest open(Clock clock);

    @BeforeEach
    void anEmptyStore() {
        store = open(clock);
    }

    @AfterEach
    void everyChainIsIntactAtTheEnd() {
        for (ChainReport report : store.verify()) assertEquals(Optional.empty(), report.flaw());
        store.close();
    }

    Receipt given(IncidentId stream, IncidentEvent... events) {
        return store.timeline()
                .record("given-" + System.nanoTime(), recording(stream, ANA, events))
                .join();
    }

    List<TimelineEntry> entries(IncidentId stream) {
        return store.timeline().read(stream, 0, Integer.MAX_VALUE);
    }

    Throwable failureOf(String delivery, Function<Incidents, Verdict> deliberation) {
        var record = store.timeline().record(delivery, deliberation);
        return assertThrows(CompletionException.class, record::join).getCause();
    }
}
