package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What Backstage catalogues say, each entity once, and a name that is ours alone for each configuration item. */
final class Catalogue {
    private final List<Entity> entities = new ArrayList<>();
    private final Map<Entity, String> names = new LinkedHashMap<>();

    private Catalogue() {}

    static Catalogue of(List<Value> documents) {
        Catalogue catalogue = new Catalogue();
        Map<String, Value> places = new HashMap<>();
        documents.stream().flatMap(document -> Entity.in(document).stream()).forEach(entity -> {
            String reference =
                    (entity.kind() + ":" + entity.namespace() + "/" + entity.name()).toLowerCase(Locale.ROOT);
            Value first = places.putIfAbsent(reference, entity.place());
            if (first == null) {
                catalogue.entities.add(entity);
            } else {
                entity.place()
                        .mistake(
                                "`" + reference + "` is described twice, first in " + first.file() + ":" + first.line(),
                                "keep one of the two");
            }
        });
        catalogue.nameItems();
        return catalogue;
    }

    private void nameItems() {
        entities.stream()
                .filter(Entity::isItem)
                .sorted(Comparator.comparingInt(entity -> Entity.ITEMS.indexOf(entity.kind())))
                .forEach(entity -> {
                    Declared.requireTypeable(entity.place());
                    names.put(entity, freeNameOf(entity));
                });
    }

    /** Backstage tells {@code component:payments} and {@code api:payments} apart; in chat one of them needs a longer name. */
    private String freeNameOf(Entity entity) {
        String longer = entity.name() + "-" + entity.kind();
        return Stream.of(entity.name(), longer)
                .filter(name -> names.values().stream().noneMatch(name::equalsIgnoreCase))
                .findFirst()
                .orElse(longer + "-" + entity.namespace());
    }

    /** Entities of one kind, in the order in which they are written. */
    List<Entity> all(String kind) {
        return entities.stream().filter(entity -> entity.kind().equals(kind)).toList();
    }

    /** The configuration items with their names. */
    Map<Entity, String> items() {
        return names;
    }

    /** The name of the item that is meant, if it is in a catalogue. */
    Optional<String> itemNamed(EntityRef ref, Optional<String> usualKind, String fromNamespace) {
        return names.entrySet().stream()
                .filter(item -> item.getKey().isMeantBy(ref, usualKind, fromNamespace))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
