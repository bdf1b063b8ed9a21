package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    /** All that this reader may be addressed by in an article's audience: everyone, {@code @person}, each group. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(groups);
        names.add(Article.EVERYONE);
        person.ifPresent(id -> names.add("@" + id));
        return names;
    }
}
