package dev.muster.domain.incident;

import dev.muster.domain.incident.ClassificationEvent.Reclassified;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes the classification as understanding grows; raising it to major opens the room and calls everybody needed. */
public final class Reclassifying {
    private Reclassifying() {}

    /** What should be different; what is empty stays. */
    public record Wanted(
            Optional<Level> impact,
            Optional<Level> urgency,
            Optional<String> service,
            Optional<String> model,
            Optional<Complexity> complexity) {}

    /** The facts. The same classification again is a person's confirmation, and goes on record as that. */
    public static Decision decide(Incident incident, Wanted wanted, Practice practice, Instant now) {
        Classification before = incident.classification();
        Optional<ConfigurationItem> item = wanted.service().flatMap(practice.services()::find);
        Level impact = wanted.impact().orElse(before.impact());
        Level urgency = wanted.urgency().orElse(before.urgency());
        Classification after = new Classification(
                impact,
                urgency,
                practice.priorities().priority(impact, urgency),
                item.map(ConfigurationItem::name).or(wanted::service).or(before::ci),
                wanted.service().isPresent() ? item.isPresent() : before.ciKnown(),
                wanted.model().map(model -> practice.model(model).id()).orElse(before.model()),
                wanted.complexity().orElse(before.complexity()));
        Reclassified reclassified = new Reclassified(before, after);
        List<IncidentEvent> events = new ArrayList<>(List.of(reclassified));
        wanted.service()
                .filter(name -> item.isEmpty())
                .ifPresent(name ->
                        events.add(new ServiceUnknown(name, practice.services().nearest(name, 3))));
        Incident next = incident.after(List.of(reclassified), incident.owner(), now);
        events.addAll(Severity.follow(next, practice, now));
        return new Decision.Accepted(events);
    }
}
