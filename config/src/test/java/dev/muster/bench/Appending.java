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
import dev.muster.timeline.Draft;
import dev.muster.timeline.Narrator;
import dev.muster.timeline.Timeline;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of one sentence, each with a delivery id, spread over so many incidents. */
record Appending(Timeline timeline, int incidents) {
    private static final PersonId ANA = PersonId.of("ana");
    private static final RealClock CLOCK = new RealClock();
    private static final RealIds IDS = new RealIds();

    /** Opens every incident. */
    Appending open() {
        for (int incident = 1; incident <= incidents; incident++) append(IncidentId.number(incident), opened());
        return this;
    }

    /** What the caller of that number does again and again. */
    Runnable by(int caller) {
        int[] turn = {caller};
        return () -> append(
                IncidentId.number(1 + Math.floorMod(turn[0] += 64, incidents)),
                new Logged("restarted the pool on web-3"));
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
