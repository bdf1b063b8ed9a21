package dev.muster.bench;

import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Priority;
import dev.muster.storage.Store;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Narrator;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Durable appends of one entry each, with its delivery id, against the disk's own flush rate: {@code AppendBench [FOLDER]}. */
public final class AppendBench {
    private static final Duration ROUND = Duration.ofSeconds(4);
    private static final PersonId ANA = PersonId.of("ana");
    private static final RealClock CLOCK = new RealClock();
    private static final RealIds IDS = new RealIds();

    private final Timeline timeline;
    private final int incidents;

    private AppendBench(Timeline timeline, int incidents) {
        this.timeline = timeline;
        this.incidents = incidents;
    }

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        try (BenchFolder folder = BenchFolder.in(arguments)) {
            for (int incidents : new int[] {1, 64}) {
                try (Store store = Store.open(folder.resolve("store-" + incidents), CLOCK, IDS)) {
                    new AppendBench(store.timeline(), incidents).run(folder);
                }
            }
        }
    }

    private void run(BenchFolder folder) throws Exception {
        for (int incident = 1; incident <= incidents; incident++) append(IncidentId.number(incident), opened());
        Callers.keep(64, ROUND, this::appends);
        double flushes = DiskFlush.perSecond(folder.path(), ROUND);
        System.out.printf(Locale.ROOT, "%n%d incident(s); the disk flushes %,.0f times a second%n", incidents, flushes);
        for (int callers : new int[] {1, 8, 64, 256}) {
            Callers.keep(callers, ROUND, this::appends).print("appends", flushes);
        }
    }

    private Runnable appends(int caller) {
        IncidentId incident = IncidentId.number(1 + caller % incidents);
        return () -> append(incident, new Logged("restarted the pool on web-3"));
    }

    private void append(IncidentId incident, IncidentEvent event) {
        timeline.record(IDS.next(), standing -> {
                    long version =
                            standing.find(incident).map(Incident::version).orElse(0L);
                    Instant now = CLOCK.now();
                    Fact fact = new Fact(version + 1, now, now, ANA, event, Optional.empty());
                    Draft draft = new Draft(incident, fact, "bench", Optional.empty(), Narrator.sentence(event));
                    return new Verdict(List.of(draft), List.of(), List.of(), Map.of(), "");
                })
                .join();
    }

    private static Opened opened() {
        Classification classification = new Classification(
                Level.LOW, Level.LOW, new Priority(5), Optional.empty(), true, "default", Complexity.COMPLICATED);
        return new Opened("checkout is slow", classification, false, Detection.PERSON, Place.room("lobby"));
    }
}
