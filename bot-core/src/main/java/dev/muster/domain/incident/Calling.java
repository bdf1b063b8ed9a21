package dev.muster.domain.incident;

import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who is called, and who is called next: every competence at the same time, never one tier after another. */
public final class Calling {
    private final Incident incident;
    private final Practice practice;
    private final Instant now;
    private final Set<PersonId> pickedNow = new LinkedHashSet<>();

    /** Calls for that incident, at that moment. One instance is one batch: it prefers people it has not picked yet. */
    public Calling(Incident incident, Practice practice, Instant now) {
        this.incident = incident;
        this.practice = practice;
        this.now = now;
    }

    /**
     * Everybody a major incident needs: the manager, every competence of the model, the owners of the configuration item.
     * A team of which somebody is at work, or has been called, is not called again; whoever opened stands for a team only
     * while on call for it, for anybody may see that something is broken.
     */
    public List<IncidentEvent> everybodyNeeded() {
        List<IncidentEvent> calls = new ArrayList<>();
        if (!practice.managers().members().contains(incident.owner())) calls.addAll(ifMissing(practice.managerTeam()));
        for (Team team : teamsNeeded()) calls.addAll(ifMissing(team));
        return calls;
    }

    /** The teams that the configuration item's owner and, unless the rules say owners only, the model call for. */
    private Set<Team> teamsNeeded() {
        Set<Team> needed = new LinkedHashSet<>();
        incident.classification()
                .ci()
                .flatMap(practice.services()::find)
                .flatMap(item -> item.owner())
                .map(practice::teamsFor)
                .ifPresent(needed::addAll);
        if (!practice.rules().ownersOnly()) {
            practice.model(incident.classification().model()).competences().stream()
                    .map(practice::teamsFor)
                    .forEach(needed::addAll);
        }
        return needed;
    }

    /** The teams that continuity management is called by, when a disaster is declared. */
    public List<IncidentEvent> continuityTeam() {
        return practice.continuity().map(practice::teamsFor).orElse(List.of()).stream()
                .flatMap(team -> ifMissing(team).stream())
                .toList();
    }

    private List<IncidentEvent> ifMissing(Team team) {
        List<PersonId> order = team.roster().callingOrder(now);
        boolean covered = order.stream()
                .filter(person -> !person.equals(incident.openedBy()) || person.equals(order.getFirst()))
                .flatMap(person -> incident.swarm().find(person).stream())
                .anyMatch(responder -> responder.isHere() || responder.isAwaited());
        return covered ? List.of() : List.of(next(team));
    }

    /** Calls the next person of a team on request: whoever was not called yet, else whoever is neither here nor awaited. */
    public IncidentEvent next(Team team) {
        List<PersonId> order = team.roster().callingOrder(now);
        return firstOf(order, person -> isFresh(team, person) && !pickedNow.contains(person))
                .or(() -> firstOf(order, person -> isFresh(team, person)))
                .or(() -> firstOf(order, this::isAbsent))
                .<IncidentEvent>map(person -> call(person, roleIn(team), Optional.of(team.name())))
                .orElseGet(() -> new RosterExhausted(team.name()));
    }

    /** Calls one person by name. Empty when they are here or awaited already. */
    public Optional<IncidentEvent> person(PersonId person) {
        return isAbsent(person) ? Optional.of(call(person, Role.SPECIALIST, Optional.empty())) : Optional.empty();
    }

    /** That person cannot come: says so, and calls the next of their team. */
    public List<IncidentEvent> declinedBy(Responder responder) {
        return followedByNext(new CallDeclined(responder.person()), responder);
    }

    /** That person did not answer in time: says so, and calls the next of their team. */
    public List<IncidentEvent> unansweredBy(Responder responder) {
        return followedByNext(new CallUnanswered(responder.person()), responder);
    }

    private List<IncidentEvent> followedByNext(IncidentEvent said, Responder responder) {
        List<IncidentEvent> events = new ArrayList<>(List.of(said));
        for (Team team : responder.team().map(practice::teamsFor).orElse(List.of())) {
            pickedNow.add(responder.person());
            List<PersonId> order = team.roster().callingOrder(now);
            events.add(firstOf(order, person -> isFresh(team, person) && !pickedNow.contains(person))
                    .<IncidentEvent>map(person -> call(person, responder.role(), Optional.of(team.name())))
                    .orElseGet(() -> new RosterExhausted(team.name())));
        }
        return events;
    }

    private ResponderCalled call(PersonId person, Role role, Optional<String> team) {
        pickedNow.add(person);
        Instant answerBy =
                now.plus(practice.model(incident.classification().model()).answerWithin());
        return new ResponderCalled(person, role, team, answerBy);
    }

    private Role roleIn(Team team) {
        if (team.name().equals(Practice.MANAGERS)) return Role.MANAGER;
        return team.supplier() ? Role.SUPPLIER : Role.SPECIALIST;
    }

    private boolean isFresh(Team team, PersonId person) {
        return isAbsent(person)
                && !incident.swarm().isOut(person)
                && !incident.swarm().calledFrom(team.name()).contains(person);
    }

    private boolean isAbsent(PersonId person) {
        return incident.swarm()
                .find(person)
                .map(responder -> !responder.isHere() && !responder.isAwaited())
                .orElse(true);
    }

    private static Optional<PersonId> firstOf(List<PersonId> order, Predicate<PersonId> wanted) {
        return order.stream().filter(wanted).findFirst();
    }
}
