package dev.muster.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Card;
import dev.muster.ports.Outcome;
import dev.muster.ports.Reply;
import dev.muster.timeline.SelfService;
import dev.muster.timeline.TimelineEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is to be seen of a story: its record, and what was answered last. */
abstract class StoryReading {
    final StoryHouse house;
    Outcome last = new Outcome(true, List.of(), Optional.empty());

    StoryReading(StoryHouse house) {
        this.house = house;
    }

    /** The words on the buttons below the last answer. */
    public List<String> buttons() {
        return last.replies().stream()
                .flatMap(reply -> reply instanceof Reply.Whisper whisper ? whisper.card().stream() : Stream.empty())
                .flatMap(card -> card.buttons().stream())
                .map(Card.Button::label)
                .toList();
    }

    /** What was asked and written. */
    public SelfService selfService() {
        return house.store().timeline().committed().selfService();
    }

    /** What came of the last thing said. */
    public Outcome outcome() {
        return last;
    }

    /** All that was answered to the last thing said. */
    public String answer() {
        return last.replies().stream().map(Reply::text).collect(Collectors.joining("\n"));
    }

    /** That incident now. */
    public Incident incident(String id) {
        return house.store().timeline().committed().find(new IncidentId(id)).orElseThrow();
    }

    /** How many incidents there are. */
    public int incidents() {
        return house.store().timeline().committed().all().size();
    }

    /** The whole record of that incident. */
    public List<TimelineEntry> record(String id) {
        return house.store().timeline().read(new IncidentId(id), 0, Integer.MAX_VALUE);
    }

    /** The events of that kind on that record, in order. */
    public <E extends IncidentEvent> List<E> events(String id, Class<E> kind) {
        return record(id).stream()
                .map(TimelineEntry::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The one event of that kind on that record. */
    public <E extends IncidentEvent> E theOnly(String id, Class<E> kind) {
        List<E> found = events(id, kind);
        assertEquals(1, found.size(), () -> kind.getSimpleName() + " in " + found);
        return found.getFirst();
    }
}
