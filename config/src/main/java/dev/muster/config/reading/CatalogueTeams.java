package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Roster;
import dev.muster.domain.practice.Team;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes teams from a Backstage catalogue where {@code teams.yaml} does not have them. */
final class CatalogueTeams {
    private final Catalogue catalogue;
    private final Names people;
    private final Map<Entity, Set<PersonId>> members = new LinkedHashMap<>();

    private CatalogueTeams(Catalogue catalogue, Names people) {
        this.catalogue = catalogue;
        this.people = people;
    }

    /** Adds each Group with members whose name is not there yet; they are called in the order in which they stand. */
    static void addTo(Map<String, Team> teams, Catalogue catalogue, Names people) {
        CatalogueTeams found = new CatalogueTeams(catalogue, people);
        catalogue.all(Entity.GROUP).forEach(found::takeGroup);
        catalogue.all(Entity.USER).forEach(found::takeUser);
        Set<String> known = teams.keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        found.members.forEach((group, listed) -> {
            if (listed.isEmpty() || !known.add(group.name().toLowerCase(Locale.ROOT))) return;
            TeamsFile.refuseReserved(group.place(), group.name());
            teams.put(group.name(), new Team(group.name(), Roster.inOrder(List.copyOf(listed)), false));
        });
    }

    private void takeGroup(Entity group) {
        Set<PersonId> listed = new LinkedHashSet<>();
        group.spec().list("members").forEach(member -> person(member).ifPresent(listed::add));
        members.put(group, listed);
    }

    /** Groups that a user names and no file describes are passed over, as a catalogue often has them elsewhere. */
    private void takeUser(Entity user) {
        user.spec().list("memberOf").stream()
                .flatMap(reference -> reference.as(EntityRef.FORMAT).stream())
                .flatMap(ref -> catalogue.find(ref, Entity.GROUP, user.namespace()).stream())
                .flatMap(group -> Optional.ofNullable(members.get(group)).stream())
                .forEach(listed -> listed.add(PersonId.of(user.name())));
    }

    private Optional<PersonId> person(Value member) {
        return member.as(EntityRef.FORMAT).flatMap(ref -> {
            Optional<String> person = people.find(ref.name());
            if (person.isEmpty()) people.unknown(member, ref.name());
            return person.map(PersonId::of);
        });
    }
}
