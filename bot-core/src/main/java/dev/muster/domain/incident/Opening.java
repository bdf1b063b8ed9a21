package dev.muster.domain.incident;

import dev.muster.domain.incident.ClassificationEvent.ClassificationProposed;
import dev.muster.domain.incident.ClassificationEvent.ServiceUnknown;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.Classification;
import dev.muster.domain.practice.IncidentModel;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registers an incident. An emergency is never refused for a name: what is not known is marked, and near names offered. */
public final class Opening {
    private Opening() {}

    /** What the person gave; everything but the summary may be missing. */
    public record Request(
            String summary,
            Optional<String> service,
            Optional<String> model,
            Optional<Level> impact,
            Optional<Level> urgency,
            boolean restricted,
            Place from) {}

    /**
     * What the other incidents tell.
     *
     * @param duplicates open ones that may be the same
     * @param similar past ones like it
     * @param helpers who helped with such an item before
     */
    public record Background(List<IncidentId> duplicates, List<IncidentId> similar, List<PersonId> helpers) {}

    /** The facts of the opening, in order. */
    public static List<IncidentEvent> decide(
            IncidentId id,
            Request request,
            PersonId caller,
            Background background,
            Practice practice,
            Instant occurredAt,
            Instant now) {
        Classification classification = classify(request, practice);
        Opened opened =
                new Opened(request.summary(), classification, request.restricted(), Detection.PERSON, request.from());
        ResponderJoined arrival = new ResponderJoined(caller, Role.VOLUNTEER);
        List<IncidentEvent> events = new ArrayList<>();
        events.add(opened);
        events.add(new OwnerChanged(caller, Reason.OPENED));
        events.add(arrival);
        Incident withCaller = Incident.begin(id, new Fact(1, occurredAt, now, caller, opened, Optional.empty()))
                .apply(new Fact(2, now, now, caller, arrival, Optional.empty()));
        events.addAll(Severity.follow(withCaller, practice, now));
        unknownService(classification, practice).ifPresent(events::add);
        proposal(request, classification, background, practice).ifPresent(events::add);
        background.duplicates().forEach(other -> events.add(new DuplicateSuspected(other)));
        return events;
    }

    private static Classification classify(Request request, Practice practice) {
        Optional<ConfigurationItem> item = request.service().flatMap(practice.services()::find);
        IncidentModel model = practice.model(request.model().orElse(practice.defaultModel()));
        Level impact = request.impact().orElse(model.impact());
        Level urgency = request.urgency().orElse(model.urgency());
        return new Classification(
                impact,
                urgency,
                practice.priorities().priority(impact, urgency),
                item.map(ConfigurationItem::name).or(request::service),
                item.isPresent(),
                model.id(),
                model.complexity());
    }

    private static Optional<IncidentEvent> unknownService(Classification classification, Practice practice) {
        return classification
                .ci()
                .filter(name -> !classification.ciKnown())
                .map(name -> new ServiceUnknown(name, practice.services().nearest(name, 3)));
    }

    /** Proposals are shown, never applied: words in a summary must not change a priority behind anybody's back. */
    private static Optional<IncidentEvent> proposal(
            Request request, Classification classification, Background background, Practice practice) {
        Optional<ConfigurationItem> mentioned = request.service().isPresent()
                ? Optional.empty()
                : practice.services().mentionedIn(request.summary());
        Optional<String> item = mentioned.map(ConfigurationItem::name);
        Optional<String> model = request.model().isPresent()
                ? Optional.empty()
                : practice.modelFor(request.summary(), classification.ci().or(() -> item))
                        .map(IncidentModel::id)
                        .filter(fitting -> !fitting.equals(classification.model()));
        Optional<String> team = classification
                .ci()
                .or(() -> item)
                .flatMap(practice.services()::find)
                .flatMap(ConfigurationItem::owner);
        boolean nothing = item.isEmpty()
                && model.isEmpty()
                && background.similar().isEmpty()
                && background.helpers().isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(
                        new ClassificationProposed(item, model, team, background.similar(), background.helpers()));
    }
}
