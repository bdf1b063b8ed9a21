package dev.muster.commands;

import dev.muster.domain.incident.Decision;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.NearestNames;
import dev.muster.ports.People;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds the people and teams that words mean, and says kindly when there are none. */
final class Names {
    private final Practice practice;
    private final People people;

    Names(Practice practice, People people) {
        this.practice = practice;
        this.people = people;
    }

    /** Decides with the person meant; {@code self} and {@code me} are the caller. Refuses a name that nobody has. */
    Decision person(String name, PersonId caller, Function<PersonId, Decision> decision) {
        PersonId person = name.equals("self") || name.equals("me") ? caller : PersonId.of(name);
        if (practice.people().containsKey(person) || person.equals(caller) || people.knows(person)) {
            return decision.apply(person);
        }
        List<String> known =
                practice.people().keySet().stream().map(PersonId::value).toList();
        return Decision.refuse(
                "Nobody here is called @" + person + ".", meant(NearestNames.of(person.value(), known), "@", known));
    }

    /** Says that there is no such team or competence, and which there are. */
    Decision noSuchTeam(String name, IncidentId incident) {
        List<String> known = Stream.concat(practice.teams().keySet().stream(), practice.competences().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return Decision.refuse(
                "There is no team or competence called " + name + ".",
                meant(NearestNames.of(name, known), "", known) + " A person is called with an @: `/swarm " + incident
                        + " call @ana`.");
    }

    private static String meant(List<String> near, String prefix, List<String> all) {
        List<String> shown = (near.isEmpty() ? all : near)
                .stream().limit(12).map(each -> prefix + each).toList();
        return (near.isEmpty() ? "There is " : "Did you mean ")
                + String.join(", ", shown)
                + (near.isEmpty() ? "." : "?");
    }
}
