package dev.muster.commands;

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

    /** What could be the answer to a question of a form; nothing where anything can be. */
    public List<String> answersTo(FormField field) {
        if (!field.choices().isEmpty()) return field.choices();
        return switch (field.kind()) {
            case PERSON -> people().toList();
            case TARGET -> Stream.concat(of(Kind.TEAMS).stream(), people()).toList();
            case SERVICE -> of(Kind.SERVICES);
            case MODEL -> of(Kind.MODELS);
            case CHOICE -> field.name().equals("audience") ? of(Kind.AUDIENCES) : List.of();
            case REFERENCE -> references(field);
            case TEXT, DATE, TIME -> List.of();
        };
    }

    private Stream<String> people() {
        return of(Kind.PEOPLE).stream().map(name -> "@" + name);
    }

    private List<String> references(FormField field) {
        if (field.name().equals("other")) return of(Kind.INCIDENTS);
        return Stream.of(Kind.OPEN_ACTIONS, Kind.HYPOTHESES, Kind.CHANGES, Kind.IMPROVEMENTS)
                .flatMap(kind -> of(kind).stream())
                .toList();
    }

    private Stream<Incident> here() {
        return atHand.stream();
    }
}
