package dev.muster.domain.incident;

import dev.muster.domain.incident.OwnershipEvent.HandoverDeclined;
import dev.muster.domain.incident.OwnershipEvent.HandoverOffered;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.RoomEvent.RoomWanted;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.practice.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Exactly one owner at any time: how the ownership moves. */
public final class Handover {
    private Handover() {}

    /** Offers the incident to somebody else. Nothing changes until they accept. */
    public static Decision offer(Incident incident, PersonId caller, PersonId to) {
        if (incident.owner().equals(to)) return Decision.accept();
        List<IncidentEvent> events = new ArrayList<>(arrive(incident, caller));
        events.add(new HandoverOffered(to));
        return new Decision.Accepted(events);
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

    /** The person is here, unless they were already; and owns it if the owner neither is nor may still come. */
    public static List<IncidentEvent> arrive(Incident incident, PersonId person) {
        List<IncidentEvent> events = new ArrayList<>(comes(incident, person));
        boolean tended = incident.swarm()
                .find(incident.owner())
                .map(owner -> owner.isHere() || owner.isAwaited())
                .orElse(false);
        if (!events.isEmpty() && !tended && !incident.owner().equals(person)) {
            events.add(new OwnerChanged(person, Reason.PASSED_ON));
        }
        return events;
    }

    /** Whether that event belongs to a person's coming, beside whatever else they did. */
    public static boolean isArrivalOf(PersonId person, IncidentEvent event) {
        return event instanceof RoomWanted
                || (event instanceof ResponderJoined joined && joined.person().equals(person))
                || (event instanceof OwnerChanged changed
                        && changed.owner().equals(person)
                        && changed.reason() == Reason.PASSED_ON);
    }

    private static List<IncidentEvent> comes(Incident incident, PersonId person) {
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

    private static List<IncidentEvent> own(Incident incident, PersonId person, Reason reason) {
        List<IncidentEvent> events = new ArrayList<>(comes(incident, person));
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
}
