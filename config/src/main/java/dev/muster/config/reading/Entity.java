package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document of a Backstage catalogue
 * (<a href="https://backstage.io/docs/features/software-catalog/descriptor-format">descriptor format</a>).
 *
 * @param kind and {@code namespace}: in lower case
 * @param name as written
 * @param place the line of the name
 */
record Entity(String kind, String namespace, String name, Value place, Section metadata, Section spec) {
    static final String USER = "user";
    static final String GROUP = "group";

    /** Kinds that are configuration items. Where two share a name, the one named first here keeps it. */
    static final List<String> ITEMS = List.of("component", "resource", "api", "system", "domain");

    private static final String DEFAULT_NAMESPACE = "default";

    /** The entity in that document; empty, and reported, when it does not even say what it is. */
    static Optional<Entity> in(Value document) {
        return document.section(Shapes.ENTITY).flatMap(section -> {
            Optional<String> kind = section.need("kind", "say what it is, as in kind: Component")
                    .flatMap(Value::text);
            Optional<Section> metadata = section.need("metadata", "add metadata with a name")
                    .flatMap(value -> value.section(Shapes.METADATA));
            Optional<Value> name = metadata.flatMap(data -> data.need("name", "give the entity a name"));
            Optional<Section> spec = specOf(section, document);
            if (kind.isEmpty() || name.isEmpty() || spec.isEmpty()) return Optional.empty();
            return name.get()
                    .text()
                    .map(text -> new Entity(
                            kind.get().toLowerCase(Locale.ROOT),
                            metadata.get()
                                    .text("namespace")
                                    .orElse(DEFAULT_NAMESPACE)
                                    .toLowerCase(Locale.ROOT),
                            text,
                            name.get(),
                            metadata.get(),
                            spec.get()));
        });
    }

    private static Optional<Section> specOf(Section section, Value document) {
        return section.find("spec")
                .map(spec -> spec.section(Shapes.SPEC))
                .orElseGet(() -> document.section(Shapes.SPEC));
    }

    boolean isItem() {
        return ITEMS.contains(kind);
    }

    /** The smaller, the earlier it gets the name that it shares with others. */
    int precedence() {
        return isItem() ? ITEMS.indexOf(kind) : ITEMS.size();
    }

    /** Its full name, in lower case. */
    String reference() {
        return kind + ":" + namespace + "/" + name.toLowerCase(Locale.ROOT);
    }

    boolean isMeantBy(EntityRef ref, Optional<String> usualKind, String fromNamespace) {
        return name.equalsIgnoreCase(ref.name())
                && namespace.equals(ref.namespace().orElse(fromNamespace))
                && ref.kind().or(() -> usualKind).map(kind::equals).orElse(true);
    }

    String description() {
        return metadata.text("description").or(() -> metadata.text("title")).orElse("");
    }
}
