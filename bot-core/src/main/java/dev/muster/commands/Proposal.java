package dev.muster.commands;

import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.IncidentModel;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Priority;
import dev.muster.domain.selfservice.Enquiry;
import dev.muster.domain.selfservice.EnquiryEvent.Aspect;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.timeline.Incidents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a report would be registered as, for its reporter to confirm or correct.
 *
 * @param similar incidents of the past that it is like, the youngest first
 */
record Proposal(
        Optional<ConfigurationItem> item, Level impact, Level urgency, Priority priority, List<Incident> similar) {
    Proposal {
        similar = List.copyOf(similar);
    }

    /** From the reporter's words, and what they have confirmed so far. */
    static Proposal of(Enquiry enquiry, Practice practice, Incidents incidents, Instant now) {
        Optional<String> named =
                Optional.ofNullable(enquiry.guidance().described().get(Aspect.SERVICE));
        Optional<ConfigurationItem> item = named.isPresent()
                ? practice.services().find(named.get())
                : practice.services().mentionedIn(enquiry.text());
        Optional<String> service = item.map(ConfigurationItem::name).or(() -> named);
        IncidentModel model =
                practice.modelFor(enquiry.text(), service).orElseGet(() -> practice.model(practice.defaultModel()));
        List<Incident> similar = new Memory(incidents, practice)
                .about(enquiry.text(), service, now).similar().stream()
                        .flatMap(id -> incidents.find(id).stream())
                        .toList();
        return new Proposal(
                item,
                model.impact(),
                model.urgency(),
                practice.priorities().priority(model.impact(), model.urgency()),
                similar);
    }

    /** The impact and the urgency as they are typed. */
    String levels() {
        return impact.word() + " " + urgency.word();
    }
}
