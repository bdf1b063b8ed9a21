package dev.muster.domain.incident;

import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.incident.SwarmEvent.ResponderReleased;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who goes: by declining, by leaving, or released with thanks. Never leaves an incident without an owner. */
public final class Leaving {
    private Leaving() {}

    /** Cannot come, or cannot take the handover that was offered. */
    public static Decision decline(Incident incident, PersonId caller, Practice practice, Instant now) {
        List<IncidentEvent> events = new ArrayList<>(Handover.declined(incident, caller));
        incident.swarm()
                .find(caller)
                .filter(Responder::isAwaited)
                .ifPresent(responder -> events.addAll(new Calling(incident, practice, now).declinedBy(responder)));
        boolean goes = incident.swarm().isHere(caller) || incident.owner().equals(caller);
        if (events.isEmpty() && goes) return leave(incident, caller, practice, now);
        if (events.isEmpty()) {
            return Decision.refuse(
                    "Nothing in " + incident.id() + " waits for your answer.",
                    "To offer help instead: `/swarm " + incident.id() + " offer`.");
        }
        Incident after = incident.after(events, caller, now);
        events.addAll(Succession.afterGoing(after, caller, practice, now));
        return new Decision.Accepted(events);
    }

    /** Was called and did not answer in time: the next is called, and what they own passes on to whoever is better placed. */
    public static List<IncidentEvent> silently(Incident incident, Responder responder, Practice practice, Instant now) {
        List<IncidentEvent> events = new ArrayList<>(
                incident.isOpen()
                        ? new Calling(incident, practice, now).unansweredBy(responder)
                        : List.of(new CallUnanswered(responder.person())));
        Incident after = incident.after(events, responder.person(), now);
        events.addAll(Succession.afterSilence(after, responder.person(), practice, now));
        return events;
    }

    /** Goes; an owner's incident passes on by rule. */
    public static Decision leave(Incident incident, PersonId caller, Practice practice, Instant now) {
        List<IncidentEvent> passedOn = Succession.afterGoing(incident, caller, practice, now);
        if (incident.owner().equals(caller) && passedOn.isEmpty()) {
            return Decision.refuse(
                    "You own " + incident.id() + " and nobody is there to pass it to.",
                    "Hand it over first: `/swarm " + incident.id() + " lead @person`.");
        }
        List<IncidentEvent> events = new ArrayList<>();
        if (incident.swarm().isHere(caller)) events.add(new ResponderLeft(caller));
        events.addAll(passedOn);
        return new Decision.Accepted(events);
    }

    /** Thanks these people and sends them home; those who are neither here nor awaited are passed over. */
    public static Decision release(Incident incident, List<PersonId> people, Practice practice, Instant now) {
        List<PersonId> going = people.stream()
                .filter(person -> incident.swarm()
                        .find(person)
                        .map(responder -> responder.isHere() || responder.isAwaited())
                        .orElse(false))
                .toList();
        List<IncidentEvent> events =
                new ArrayList<>(going.stream().map(ResponderReleased::new).toList());
        if (going.contains(incident.owner())) {
            Incident after = incident.after(events, incident.owner(), now);
            List<IncidentEvent> passedOn = Succession.afterGoing(after, going, practice, now);
            if (passedOn.isEmpty()) {
                return Decision.refuse(
                        practice.nameOf(incident.owner()) + " owns " + incident.id()
                                + " and nobody is there to pass it to.",
                        "Hand it over first: `/swarm " + incident.id() + " lead @person`.");
            }
            events.addAll(passedOn);
        }
        return new Decision.Accepted(events);
    }
}
