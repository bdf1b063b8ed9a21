package dev.muster.config.reading;

import dev.muster.config.yaml.Format;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Backstage names an entity: {@code [kind:][namespace/]name}, whatever the case
 * (<a href="https://backstage.io/docs/features/software-catalog/references">entity references</a>).
 */
record EntityRef(Optional<String> kind, Optional<String> namespace, String name) {
    private static final Pattern PARTS = Pattern.compile("(?:([^:/\\s]+):)?(?:([^:/\\s]+)/)?([^:/\\s]+)");

    static final Format<EntityRef> FORMAT = Format.of(
            "an entity reference",
            EntityRef::read,
            "write it as kind:namespace/name, such as component:default/payments");

    private static Optional<EntityRef> read(String written) {
        var parts = PARTS.matcher(written.toLowerCase(Locale.ROOT));
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new EntityRef(
                Optional.ofNullable(parts.group(1)),
                Optional.ofNullable(parts.group(2)),
                String.valueOf(parts.group(3))));
    }

    @Override
    public String toString() {
        return kind.map(word -> word + ":").orElse("")
                + namespace.map(word -> word + "/").orElse("")
                + name;
    }
}
