package dev.muster.console.pages;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.SelfServiceFigures;
import dev.muster.review.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * All incidents that the viewer may see.
 *
 * @param active those that still take work, the most important first
 * @param past the others, the youngest first
 * @param figures how far people got by themselves lately
 */
public record IncidentListPage(
        Shell shell,
        Practice practice,
        TimeWords times,
        String words,
        String phase,
        List<Incident> active,
        List<Incident> past,
        SelfServiceFigures figures,
        Instant now) {
    public IncidentListPage {
        active = List.copyOf(active);
        past = List.copyOf(past);
    }

    /** What is known of somebody. */
    public Person person(PersonId id) {
        return practice.person(id);
    }

    /** How long ago it began. */
    public String age(Incident incident) {
        return TimeWords.length(Duration.between(incident.occurredAt(), now));
    }

    /** When it began, by the viewer's clock. */
    public String since(Incident incident) {
        return times.moment(incident.occurredAt(), now);
    }
}
