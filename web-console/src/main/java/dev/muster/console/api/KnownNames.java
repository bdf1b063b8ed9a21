package dev.muster.console.api;

import dev.muster.commands.Candidates;
import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Improvement;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names that somebody may type next: those of the practice, and those of the incident at hand.
 *
 * @param open incidents that the person may see and that still take work
 * @param atHand the one that is followed where the person types
 */
public record KnownNames(Practice practice, List<Incident> open, Optional<Incident> atHand) implements Candidates {
    public KnownNames {
        open = List.copyOf(open);
    }

    @Override
    public List<String> of(Kind kind) {
        return switch (kind) {
            case SERVICES ->
                practice.services().items().stream()
                        .map(ConfigurationItem::name)
                        .toList();
            case MODELS -> List.copyOf(practice.models().keySet());
            case PEOPLE ->
                practice.people().keySet().stream().map(PersonId::value).toList();
            case TEAMS ->
                Stream.concat(practice.teams().keySet().stream(), practice.competences().keySet().stream())
                        .distinct()
                        .toList();
            case AUDIENCES -> List.copyOf(practice.audiences().keySet());
            case INCIDENTS ->
                open.reversed().stream().map(incident -> incident.id().value()).toList();
            case OPEN_ACTIONS ->
                here().flatMap(incident -> incident.work().running().stream())
                        .map(Action::id)
                        .toList();
            case HYPOTHESES ->
                here().flatMap(incident -> incident.diagnosis().hypotheses().keySet().stream())
                        .toList();
            case CHANGES ->
                here().flatMap(incident -> incident.changes().byId().keySet().stream())
                        .toList();
            case IMPROVEMENTS ->
                here().flatMap(incident -> incident.work().improvements().values().stream())
                        .filter(improvement -> improvement.made().isEmpty())
                        .map(Improvement::id)
                        .toList();
        };
    }

    private Stream<Incident> here() {
        return atHand.stream();
    }
}
