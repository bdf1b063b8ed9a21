package dev.muster.domain.incident;

import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Exactly one owner at any time: how the ownership moves. */
public final class Handover {
    private Handover() {}

    /** Offers the incident to somebody else. Nothing changes until they accept. */
    public static Decision offer(Incident incident, PersonId to) {
        if (incident.owner().equals(to)) return Decision.accept();
        return Decision.accept(new HandoverOffered(to));
    }

    /** Takes the incident without an offer; joins first when needed. Empty when it is so already. */
    public static Decision take(Incident incident, PersonId caller) {
        return new Decision.Accepted(own(incident, caller, Reason.TAKEN));
    }

    /** Takes up an offer, or the manager's call. */
    public static Decision accept(Incident incident, PersonId caller) {
        boolean offered =
                incident.ownership().offeredTo().filter(caller::equals).isPresent();
        if (offered || isCalledManager(incident, caller) || incident.owner().equals(caller)) {
            return new Decision.Accepted(own(incident, caller, Reason.ACCEPTED));
        }
        return Decision.refuse(
                incident.id() + " has not been offered to you.",
                "To take it over all the same: `/swarm " + incident.id() + " lead @self`.");
    }

    /** Comes to the swarm. A manager who was called takes the incident by coming. */
    public static Decision join(Incident incident, PersonId caller) {
        if (isCalledManager(incident, caller)) {
            return new Decision.Accepted(own(incident, caller, Reason.ACCEPTED));
        }
        return new Decision.Accepted(arrive(incident, caller));
    }

    /** The person is here, unless they were already. */
    public static List<IncidentEvent> arrive(Incident incident, PersonId person) {
        if (!person.isHuman() || incident.swarm().isHere(person)) return List.of();
        Role role = incident.swarm().find(person).map(Responder::role).orElse(Role.VOLUNTEER);
        return List.of(new ResponderJoined(person, role));
    }

    /** The offer made to that person at that moment was not taken up in time; a later one stands. */
    public static List<IncidentEvent> lapsed(Incident incident, PersonId person, Instant offeredAt) {
        return incident.ownership()
                        .offer()
                        .filter(offer -> offer.at().equals(offeredAt))
                        .isPresent()
                ? declined(incident, person)
                : List.of();
    }

    /** The offer to that person was turned down. */
    public static List<IncidentEvent> declined(Incident incident, PersonId person) {
        return incident.ownership().offeredTo().filter(person::equals).isPresent()
                ? List.of(new HandoverDeclined(person))
                : List.of();
    }

    /**
     * The owner goes: the incident passes to whoever it was offered to if they are here, else to a manager who is here, else
     * to whoever has been here longest, else to the next manager by roster, else to the item's owners. Only when there is
     * nobody in the whole configuration does it stay where it is.
     */
    public static List<IncidentEvent> passOn(Incident incident, PersonId leaving, Practice practice, Instant now) {
        return passOn(incident, List.of(leaving), practice, now);
    }

    /** The same when several go at once: to none of them. */
    static List<IncidentEvent> passOn(Incident incident, List<PersonId> leaving, Practice practice, Instant now) {
        if (!leaving.contains(incident.owner())) return List.of();
        Optional<PersonId> present = Stream.of(
                        incident.ownership().offeredTo().filter(incident.swarm()::isHere).stream(),
                        hereAs(incident, Role.MANAGER),
                        incident.swarm().here().stream().map(Responder::person))
                .flatMap(people -> people)
                .filter(person -> !leaving.contains(person))
                .findFirst();
        if (present.isPresent()) return List.of(new OwnerChanged(present.get(), Reason.PASSED_ON));
        return Stream.concat(
                        practice.managers().callingOrder(now).stream(),
                        practice.ownersOf(incident.classification().ci(), now).stream())
                .filter(person -> !leaving.contains(person))
                .findFirst()
                .map(person -> handedTo(incident, person, practice, now))
                .orElse(List.of());
    }

    private static List<IncidentEvent> handedTo(Incident incident, PersonId person, Practice practice, Instant now) {
        List<IncidentEvent> events = new ArrayList<>();
        boolean awaited =
                incident.swarm().find(person).map(Responder::isAwaited).orElse(false);
        if (!awaited) {
            Instant answerBy =
                    now.plus(practice.model(incident.classification().model()).answerWithin());
            events.add(new ResponderCalled(person, Role.MANAGER, Optional.of(Practice.MANAGERS), answerBy));
        }
        events.add(new OwnerChanged(person, Reason.PASSED_ON));
        return events;
    }

    private static List<IncidentEvent> own(Incident incident, PersonId person, Reason reason) {
        List<IncidentEvent> events = new ArrayList<>(arrive(incident, person));
        if (!incident.owner().equals(person)) events.add(new OwnerChanged(person, reason));
        return events;
    }

    /** Speaking first does not lose a called manager the incident: whoever opened it owns it until they take it. */
    private static boolean isCalledManager(Incident incident, PersonId person) {
        boolean waitsForOne = incident.owner().equals(incident.openedBy());
        return incident.swarm()
                .find(person)
                .filter(responder -> responder.role() == Role.MANAGER)
                .filter(responder -> responder.isAwaited() || (responder.isHere() && waitsForOne))
                .isPresent();
    }

    private static Stream<PersonId> hereAs(Incident incident, Role role) {
        return incident.swarm().here().stream()
                .filter(responder -> responder.role() == role)
                .map(Responder::person);
    }
}
