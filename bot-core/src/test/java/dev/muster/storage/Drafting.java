package dev.muster.storage;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.incident.RoomEvent.MessageRecorded;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Priority;
import dev.muster.timeline.Draft;
import dev.muster.timeline.Incidents;
import dev.muster.timeline.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Facts and verdicts for the tests of the store. */
public final class Drafting {
    public static final IncidentId INC_1 = IncidentId.number(1);
    public static final IncidentId INC_2 = IncidentId.number(2);
    public static final PersonId ANA = PersonId.of("ana");
    public static final PersonId BEN = PersonId.of("ben");
    public static final Instant TEN = Instant.parse("2025-03-01T10:00:00Z");

    private Drafting() {}

    /** How an incident begins. */
    public static Opened opened(String summary) {
        return new Opened(
                summary,
                new Classification(
                        Level.HIGH,
                        Level.HIGH,
                        new Priority(1),
                        Optional.of("checkout"),
                        true,
                        "default",
                        Complexity.COMPLICATED),
                false,
                Detection.PERSON,
                Place.room("lobby"));
    }

    public static MessageRecorded said(String message, String text) {
        return new MessageRecorded(new MessageRef("lobby", message), Optional.empty(), text, List.of());
    }

    public static Draft draft(IncidentId stream, long sequence, PersonId actor, IncidentEvent event) {
        return new Draft(
                stream,
                new Fact(sequence, TEN, TEN, actor, event, Optional.of("because " + actor + " said so")),
                "console",
                Optional.of("/swarm as typed"),
                actor + ": " + event.getClass().getSimpleName());
    }

    /** Puts these on record, after whatever is there. */
    public static Function<Incidents, Verdict> recording(IncidentId stream, PersonId actor, IncidentEvent... events) {
        return incidents -> {
            long version = incidents.find(stream).map(Incident::version).orElse(0L);
            List<Draft> drafts = new ArrayList<>();
            for (IncidentEvent event : events) drafts.add(draft(stream, ++version, actor, event));
            return verdict("E" + version, drafts.toArray(Draft[]::new));
        };
    }

    public static Verdict verdict(String answer, Draft... drafts) {
        return new Verdict(List.of(drafts), List.of(), List.of(), Map.of(), answer);
    }

    public static Logged logged(String what) {
        return new Logged(what);
    }
}
