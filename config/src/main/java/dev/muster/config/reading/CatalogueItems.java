package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import dev.muster.domain.service.ConfigurationItem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Turns what a Backstage catalogue says of items and their relations into our graph. */
final class CatalogueItems {

    /**
     * A key of {@code spec} that relates two items.
     *
     * @param usualKind of the entity it names, when the reference says none
     * @param needed whether the one with the key needs the one it names, or the other way round
     */
    private record Relation(String key, Optional<String> usualKind, boolean needed) {}

    private static final List<Relation> RELATIONS = List.of(
            new Relation("dependsOn", Optional.empty(), true),
            new Relation("consumesApis", Optional.of("api"), true),
            new Relation("dependencyOf", Optional.empty(), false),
            new Relation("providesApis", Optional.of("api"), false),
            new Relation("subcomponentOf", Optional.of("component"), false),
            new Relation("system", Optional.of("system"), false),
            new Relation("domain", Optional.of("domain"), false),
            new Relation("subdomainOf", Optional.of("domain"), false));

    private final Catalogue catalogue;
    private final Names services;
    private final Names teams;
    private final Map<String, Set<String>> needs = new LinkedHashMap<>();

    private CatalogueItems(Catalogue catalogue, Names services, Names teams) {
        this.catalogue = catalogue;
        this.services = services;
        this.teams = teams;
    }

    static List<ConfigurationItem> read(Catalogue catalogue, Names services, Names teams) {
        CatalogueItems items = new CatalogueItems(catalogue, services, teams);
        catalogue.items().forEach(items::relate);
        return catalogue.items().entrySet().stream()
                .map(item -> items.item(item.getKey(), item.getValue()))
                .toList();
    }

    private void relate(Entity entity, String name) {
        for (Relation relation : RELATIONS) {
            entity.spec().find(relation.key()).stream()
                    .flatMap(CatalogueItems::references)
                    .forEach(reference -> {
                        Optional<String> other = other(reference, relation, entity.namespace());
                        other.ifPresent(named -> needs.computeIfAbsent(
                                        relation.needed() ? name : named, unused -> new LinkedHashSet<>())
                                .add(relation.needed() ? named : name));
                    });
        }
    }

    private static Stream<Value> references(Value value) {
        return value.isList() ? value.list().stream() : Stream.of(value).filter(one -> !one.isEmpty());
    }

    private Optional<String> other(Value reference, Relation relation, String namespace) {
        return reference.as(EntityRef.FORMAT).flatMap(ref -> {
            Optional<String> found =
                    catalogue.itemNamed(ref, relation.usualKind(), namespace).or(() -> services.find(ref.name()));
            if (found.isEmpty()) services.unknown(reference, ref.name());
            return found;
        });
    }

    private ConfigurationItem item(Entity entity, String name) {
        return new ConfigurationItem(
                name,
                entity.description(),
                entity.spec().find("owner").flatMap(this::owner),
                List.copyOf(needs.getOrDefault(name, Set.of())),
                List.of());
    }

    private Optional<String> owner(Value owner) {
        return owner.as(EntityRef.FORMAT).flatMap(ref -> {
            if (ref.kind().filter(Entity.USER::equals).isPresent()) {
                owner.mistake(
                        owner.label() + " is a person, and incidents call teams",
                        "make a team of them in " + FileNames.TEAMS + " and name it here");
                return Optional.empty();
            }
            Optional<String> team = teams.find(ref.name());
            if (team.isEmpty()) teams.unknown(owner, ref.name());
            return team;
        });
    }
}
