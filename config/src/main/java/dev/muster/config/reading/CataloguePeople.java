package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.practice.Team;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes people and teams from a Backstage catalogue where our own files do not have them. */
final class CataloguePeople {
    private CataloguePeople() {}

    /** Adds each User whose name is not there yet, in UTC: Backstage knows no time zones. */
    static void addTo(Map<PersonId, Person> people, Catalogue catalogue) {
        for (Entity user : catalogue.all(Entity.USER)) {
            PeopleFile.refuseReserved(user.place(), user.name());
            PersonId id = PersonId.of(user.name());
            Optional<Section> profile = user.spec().find("profile").flatMap(value -> value.section(Shapes.PROFILE));
            people.putIfAbsent(
                    id,
                    new Person(
                            id,
                            profile.flatMap(section -> section.text("displayName"))
                                    .orElse(user.name()),
                            ZoneOffset.UTC,
                            profile.flatMap(section -> section.find("email", Formats.EMAIL)),
                            Optional.empty(),
                            List.of()));
        }
    }

    /** Adds each Group with members whose name is not there yet; its members are called in the order in which they stand. */
    static void addTo(Map<String, Team> teams, Catalogue catalogue, Names people) {
        for (Entity group : catalogue.all(Entity.GROUP)) {
            boolean known = teams.keySet().stream().anyMatch(group.name()::equalsIgnoreCase);
            if (known) continue;
            TeamsFile.refuseReserved(group.place(), group.name());
            Set<PersonId> members = new LinkedHashSet<>();
            group.spec()
                    .list("members")
                    .forEach(member -> person(member, people).ifPresent(members::add));
            catalogue.all(Entity.USER).stream()
                    .filter(user -> isMember(user, group))
                    .forEach(user -> members.add(PersonId.of(user.name())));
            if (!members.isEmpty()) {
                teams.put(group.name(), new Team(group.name(), Roster.inOrder(List.copyOf(members)), false));
            }
        }
    }

    private static Optional<PersonId> person(Value member, Names people) {
        return member.as(EntityRef.FORMAT).flatMap(ref -> {
            Optional<String> person = people.find(ref.name());
            if (person.isEmpty()) people.unknown(member, ref.name());
            return person.map(PersonId::of);
        });
    }

    private static boolean isMember(Entity user, Entity group) {
        return user.spec().list("memberOf").stream()
                .flatMap(reference -> reference.as(EntityRef.FORMAT).stream())
                .anyMatch(ref -> group.isMeantBy(ref, Optional.of(Entity.GROUP), user.namespace()));
    }
}
