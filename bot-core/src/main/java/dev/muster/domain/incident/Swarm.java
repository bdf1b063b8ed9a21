package dev.muster.domain.incident;

import dev.muster.domain.incident.SwarmEvent.CallDeclined;
import dev.muster.domain.incident.SwarmEvent.CallUnanswered;
import dev.muster.domain.incident.SwarmEvent.HelpOffered;
import dev.muster.domain.incident.SwarmEvent.MoneyDrawn;
import dev.muster.domain.incident.SwarmEvent.ResponderCalled;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.SwarmEvent.ResponderLeft;
import dev.muster.domain.incident.SwarmEvent.ResponderReleased;
import dev.muster.domain.incident.SwarmEvent.Role;
import dev.muster.domain.incident.SwarmEvent.RosterExhausted;
import dev.muster.domain.practice.PersonId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everybody who was called or came, in the order in which they first appeared.
 *
 * @param calledFrom per team, everyone who was called from its roster
 * @param spent money drawn so far
 */
public record Swarm(Map<PersonId, Responder> responders, Map<String, Set<PersonId>> calledFrom, BigDecimal spent) {
    /** Nobody yet. */
    public static final Swarm EMPTY = new Swarm(Map.of(), Map.of(), BigDecimal.ZERO);

    /** That person's place in the swarm, if they ever had one. */
    public Optional<Responder> find(PersonId person) {
        return Optional.ofNullable(responders.get(person));
    }

    /** Whether that person is working on the incident now. */
    public boolean isHere(PersonId person) {
        return find(person).map(Responder::isHere).orElse(false);
    }

    /** Whether that person said no, did not answer, or went: whoever else there is comes first. */
    public boolean isOut(PersonId person) {
        return find(person).map(Responder::isOut).orElse(false);
    }

    /** Those who are working on it now, longest first. */
    public List<Responder> here() {
        return responders.values().stream()
                .filter(Responder::isHere)
                .sorted(Comparator.comparing(responder -> responder.presence().since()))
                .toList();
    }

    /** Those whose answer is awaited. */
    public List<Responder> awaited() {
        return responders.values().stream().filter(Responder::isAwaited).toList();
    }

    Swarm apply(Fact fact, SwarmEvent event) {
        return switch (event) {
            case ResponderCalled called ->
                called(called)
                        .with(new Responder(
                                called.person(),
                                called.role(),
                                called.team(),
                                new Presence.Waiting(fact.occurredAt(), called.answerBy())));
            case ResponderJoined joined ->
                with(new Responder(
                        joined.person(),
                        joined.role(),
                        find(joined.person()).flatMap(Responder::team),
                        new Presence.Here(fact.occurredAt())));
            case CallDeclined declined -> now(declined.person(), new Presence.Declined(fact.occurredAt()));
            case CallUnanswered unanswered -> now(unanswered.person(), new Presence.Silent(fact.occurredAt()));
            case HelpOffered offered -> now(offered.person(), new Presence.Offered(fact.occurredAt()));
            case ResponderReleased released -> now(released.person(), new Presence.Released(fact.occurredAt()));
            case ResponderLeft left -> now(left.person(), new Presence.Left(fact.occurredAt()));
            case MoneyDrawn drawn -> new Swarm(responders, calledFrom, spent.add(drawn.amount()));
            case RosterExhausted ignored -> this;
        };
    }

    private Swarm now(PersonId person, Presence presence) {
        Responder before =
                responders.getOrDefault(person, new Responder(person, Role.VOLUNTEER, Optional.empty(), presence));
        return with(before.now(presence));
    }

    /** A person who comes back keeps their first place in the order. */
    private Swarm with(Responder responder) {
        Map<PersonId, Responder> next = new LinkedHashMap<>(responders);
        next.put(responder.person(), responder);
        return new Swarm(Collections.unmodifiableMap(next), calledFrom, spent);
    }

    private Swarm called(ResponderCalled call) {
        if (call.team().isEmpty()) return this;
        Map<String, Set<PersonId>> next = new LinkedHashMap<>(calledFrom);
        Set<PersonId> people = new LinkedHashSet<>(next.getOrDefault(call.team().get(), Set.of()));
        people.add(call.person());
        next.put(call.team().get(), people);
        return new Swarm(responders, Collections.unmodifiableMap(next), spent);
    }

    /** Everyone who was called from that team's roster so far, in calling order. */
    public List<PersonId> calledFrom(String team) {
        return new ArrayList<>(calledFrom.getOrDefault(team, Set.of()));
    }
}
