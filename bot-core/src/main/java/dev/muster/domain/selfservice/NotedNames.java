package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.service.ConfigurationItem;
import dev.muster.domain.service.NearestNames;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that may stand above an article. What stood there before may go on standing, whatever it is. */
final class NotedNames {
    private final Practice practice;
    private final Set<String> before = new HashSet<>();

    NotedNames(Practice practice, Article article) {
        this.practice = practice;
        article.owner().ifPresent(before::add);
        article.reviewer().ifPresent(before::add);
        before.addAll(article.audience());
        article.knownError().ifPresent(error -> before.addAll(error.affects()));
    }

    /** Why that name cannot keep an article: what to write instead; empty when it can. */
    Optional<String> objectionToKeeper(String name) {
        return objection(name, practice.teams().keySet());
    }

    /** Why that name cannot stand for readers. */
    Optional<String> objectionToReader(String name) {
        Set<String> groups = new LinkedHashSet<>(List.of(Article.EVERYONE));
        groups.addAll(practice.teams().keySet());
        return objection(name, groups);
    }

    /** Why that is no configuration item; where none is configured, any is. */
    Optional<String> objectionToService(String name) {
        List<String> known = practice.services().items().stream()
                .map(ConfigurationItem::name)
                .toList();
        return before.contains(name)
                        || known.isEmpty()
                        || practice.services().find(name).isPresent()
                ? Optional.empty()
                : Optional.of(nearest(name, known));
    }

    private Optional<String> objection(String name, Set<String> groups) {
        boolean person = name.startsWith("@");
        boolean known =
                person ? name.length() > 1 && practice.people().containsKey(PersonId.of(name)) : groups.contains(name);
        if (known || before.contains(name)) return Optional.empty();
        Set<String> all = practice.people().keySet().stream()
                .map(each -> "@" + each)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        all.addAll(groups);
        return Optional.of(nearest(name, all));
    }

    private static String nearest(String name, Collection<String> known) {
        List<String> near = NearestNames.of(name, known);
        return near.isEmpty()
                ? "There is " + known.stream().limit(12).collect(Collectors.joining(", ")) + "."
                : "Did you mean " + String.join(", ", near) + "?";
    }
}
