package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.practice.Team;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who reads articles.
 *
 * @param person empty where nobody has said who they are
 * @param groups the teams and audiences they belong to, by name
 */
public record Reader(Optional<PersonId> person, Set<String> groups) {
    /** Somebody of whom nothing is known; sees what everyone may see. */
    public static final Reader ANYONE = new Reader(Optional.empty(), Set.of());

    public Reader {
        groups = Set.copyOf(groups);
    }

    /** That person, in the groups named after the teams that they are in. */
    public static Reader of(PersonId person, Practice practice) {
        return new Reader(
                Optional.of(person),
                practice.teams().values().stream()
                        .filter(team -> team.roster().members().contains(person))
                        .map(Team::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** All that this reader may be addressed by in an article's audience: everyone, {@code @person}, each group. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(groups);
        names.add(Article.EVERYONE);
        person.ifPresent(id -> names.add("@" + id));
        return names;
    }
}
