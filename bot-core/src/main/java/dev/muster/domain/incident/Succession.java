package dev.muster.domain.incident;

import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Team;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who owns the incident next, by rule: whoever it was offered to if they are here, else a manager who is here, else whoever has
 * been here longest; else, and then they are called, the next manager by roster, the item's owners, whoever was called, whoever
 * offered help. People who said no, did not answer or went come after all of these.
 */
final class Succession {
    private final Incident incident;
    private final List<PersonId> going;
    private final Practice practice;
    private final Instant now;

    /** @param team the roster that they are called from, if they are not here */
    private record Heir(PersonId person, Role role, Optional<String> team) {
        static Heir of(Responder responder) {
            return new Heir(responder.person(), responder.role(), responder.team());
        }
    }

    private Succession(Incident incident, List<PersonId> going, Practice practice, Instant now) {
        this.incident = incident;
        this.going = going;
        this.practice = practice;
        this.now = now;
    }

    /** The owner goes. Only when nobody else is in the whole configuration does it stay where it is. */
    static List<IncidentEvent> afterGoing(Incident incident, PersonId owner, Practice practice, Instant now) {
        return afterGoing(incident, List.of(owner), practice, now);
    }

    /** The same when several go at once: it passes to none of them. */
    static List<IncidentEvent> afterGoing(Incident incident, List<PersonId> going, Practice practice, Instant now) {
        if (!going.contains(incident.owner())) return List.of();
        Succession next = new Succession(incident, going, practice, now);
        return next.handedTo(next.here().or(next::willing).or(next::anybody));
    }

    /** The owner was called and did not answer. Nothing changes when all others are no better. */
    static List<IncidentEvent> afterSilence(Incident incident, PersonId owner, Practice practice, Instant now) {
        if (!incident.owner().equals(owner)) return List.of();
        Succession next = new Succession(incident, List.of(owner), practice, now);
        return next.handedTo(next.here().or(next::willing));
    }

    private Optional<Heir> here() {
        List<Responder> here = incident.swarm().here();
        return Stream.of(
                        here.stream()
                                .filter(responder -> incident.ownership()
                                        .offeredTo()
                                        .filter(responder.person()::equals)
                                        .isPresent()),
                        here.stream().filter(responder -> responder.role() == Role.MANAGER),
                        here.stream())
                .flatMap(responders -> responders)
                .map(Heir::of)
                .filter(this::isSomebodyElse)
                .findFirst();
    }

    private Optional<Heir> willing() {
        return Stream.of(onRosters(), awaited(), offered())
                .flatMap(heirs -> heirs)
                .filter(this::isSomebodyElse)
                .filter(heir -> !incident.swarm().isOut(heir.person()))
                .findFirst();
    }

    private Optional<Heir> anybody() {
        return onRosters().filter(this::isSomebodyElse).findFirst();
    }

    private Stream<Heir> onRosters() {
        List<Team> owners = incident.classification()
                .ci()
                .flatMap(practice.services()::find)
                .flatMap(item -> item.owner())
                .map(practice::teamsFor)
                .orElse(List.of());
        return Stream.concat(Stream.of(practice.managerTeam()), owners.stream())
                .flatMap(team -> team.roster().callingOrder(now).stream()
                        .map(person -> new Heir(person, Calling.roleIn(team), Optional.of(team.name()))));
    }

    private Stream<Heir> awaited() {
        return incident.swarm().awaited().stream().map(Heir::of);
    }

    private Stream<Heir> offered() {
        return incident.swarm().responders().values().stream()
                .filter(responder -> responder.presence() instanceof Presence.Offered)
                .map(Heir::of);
    }

    private boolean isSomebodyElse(Heir heir) {
        return !going.contains(heir.person()) && heir.person().isHuman();
    }

    /** Whoever is not here is called, so that the timer of the call sees to it that it does not stay with them unanswered. */
    private List<IncidentEvent> handedTo(Optional<Heir> heir) {
        List<IncidentEvent> events = new ArrayList<>();
        heir.ifPresent(next -> {
            boolean comes = incident.swarm()
                    .find(next.person())
                    .map(responder -> responder.isHere() || responder.isAwaited())
                    .orElse(false);
            if (!comes) {
                Instant answerBy = Calling.answerBy(incident, practice, now);
                events.add(new ResponderCalled(next.person(), next.role(), next.team(), answerBy));
            }
            events.add(new OwnerChanged(next.person(), Reason.PASSED_ON));
        });
        return events;
    }
}
