package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What Backstage catalogues say, each entity once, and a name that is ours alone for each configuration item. */
final class Catalogue {
    private final List<Entity> entities;
    private final Map<String, List<Entity>> byName = new HashMap<>();
    private final Map<Entity, String> itemNames = new LinkedHashMap<>();

    private Catalogue(List<Entity> entities) {
        this.entities = entities;
        Set<String> taken = new HashSet<>();
        entities.stream().sorted(Comparator.comparingInt(Entity::precedence)).forEach(entity -> {
            byName.computeIfAbsent(lower(entity.name()), unused -> new ArrayList<>())
                    .add(entity);
            if (entity.isItem()) itemNames.put(entity, freeNameOf(entity, taken));
        });
    }

    static Catalogue of(List<Value> documents) {
        List<Entity> entities = new ArrayList<>();
        Map<String, Value> places = new HashMap<>();
        documents.stream().flatMap(document -> Entity.in(document).stream()).forEach(entity -> {
            Declared.requireTypeable(entity.place());
            Value first = places.putIfAbsent(entity.reference(), entity.place());
            if (first == null) {
                entities.add(entity);
            } else {
                entity.place()
                        .mistake(
                                "`" + entity.reference() + "` is described twice, first in " + first.file() + ":"
                                        + first.line(),
                                "keep one of the two");
            }
        });
        return new Catalogue(entities);
    }

    /** Backstage tells {@code component:payments} and {@code api:payments} apart; in chat one of them needs a longer name. */
    private static String freeNameOf(Entity entity, Set<String> taken) {
        String longer = entity.name() + "-" + entity.kind();
        return Stream.of(entity.name(), longer)
                .filter(name -> taken.add(lower(name)))
                .findFirst()
                .orElse(longer + "-" + entity.namespace());
    }

    /** Entities of one kind, in the order in which they are written. */
    List<Entity> all(String kind) {
        return entities.stream().filter(entity -> entity.kind().equals(kind)).toList();
    }

    /** The configuration items with their names. */
    Map<Entity, String> items() {
        return itemNames;
    }

    /** The name of the item that is meant, if it is in a catalogue. */
    Optional<String> itemNamed(EntityRef ref, Optional<String> usualKind, String fromNamespace) {
        return meant(ref, usualKind, fromNamespace)
                .filter(Entity::isItem)
                .findFirst()
                .map(itemNames::get);
    }

    /** The entity of that kind that is meant, if it is in a catalogue. */
    Optional<Entity> find(EntityRef ref, String usualKind, String fromNamespace) {
        return meant(ref, Optional.of(usualKind), fromNamespace).findFirst();
    }

    private Stream<Entity> meant(EntityRef ref, Optional<String> usualKind, String fromNamespace) {
        return byName.getOrDefault(lower(ref.name()), List.of()).stream()
                .filter(entity -> entity.isMeantBy(ref, usualKind, fromNamespace));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
