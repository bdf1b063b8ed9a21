package dev.muster.console.pages;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.ports.Card;
import dev.muster.review.Durations;
import dev.muster.review.Milestone;
import dev.muster.review.TimeWords;
import dev.muster.review.WorkAndWaiting;
import dev.muster.timeline.ChainReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The page of one incident.
 *
 * @param shown how many entries pass the filter; {@code entries} are the newest of them
 * @param people who acted, for the filter
 * @param gantt who did what when, as SVG
 * @param head the hash that the record ends in
 * @param signed the entry whose signature was made known last
 */
public record IncidentPage(
        Shell shell,
        Incident incident,
        Practice practice,
        Card card,
        TimeWords times,
        Durations durations,
        WorkAndWaiting work,
        TimelineFilter filter,
        List<PersonId> people,
        List<EntryView> entries,
        int shown,
        String gantt,
        ChainReport chain,
        String head,
        Optional<Long> signed,
        Optional<String> chatAddress,
        List<String> formats,
        Instant now) {
    public IncidentPage {
        people = List.copyOf(people);
        entries = List.copyOf(entries);
        formats = List.copyOf(formats);
    }

    /** What the viewer can do from here. */
    public List<Card.Button> buttons() {
        return shell.viewer().map(viewer -> card.buttonsFor(viewer.id())).orElse(card.buttons());
    }

    /** What is known of somebody. */
    public Person person(PersonId id) {
        return practice.person(id);
    }

    /** For how long it has been open, or was. */
    public String openFor() {
        return TimeWords.length(incident.isOpen() ? Duration.between(incident.occurredAt(), now) : work.total());
    }

    /** How long it took from the point before, which the record tells, to this one. */
    public Optional<String> after(Milestone milestone) {
        return durations.spans().stream()
                .filter(span -> span.to() == milestone.step())
                .map(span -> "+" + TimeWords.length(span.length()))
                .findFirst();
    }

    /** A moment of the incident, with the day where it is another than that of its opening. */
    public String moment(Instant at) {
        return times.moment(at, incident.openedAt());
    }

    /** A hash cut short. */
    public String shortHead() {
        return head.substring(0, 16);
    }

    /** Where a document can be fetched. */
    public String export(String format) {
        return "/api/incidents/" + incident.id() + "/export?format=" + format + "&zone=" + Urls.part(times.zoneName());
    }
}
