package dev.muster.config.reading;

import dev.muster.config.yaml.Section;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import dev.muster.domain.service.ConfigurationItem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code services.yaml}. */
final class ServicesFile {
    private ServicesFile() {}

    static List<ConfigurationItem> read(List<Entry> entries, Names services, Names teams) {
        Map<String, String> words = new HashMap<>();
        entries.forEach(entry -> words.put(entry.name().toLowerCase(Locale.ROOT), entry.name()));
        return entries.stream()
                .flatMap(entry -> entry.value().section(Shapes.SERVICE).stream()
                        .map(section -> item(entry.name(), section, services, teams, words)))
                .toList();
    }

    private static ConfigurationItem item(
            String name, Section section, Names services, Names teams, Map<String, String> words) {
        return new ConfigurationItem(
                name,
                section.text("description").orElse(""),
                section.find("owner").flatMap(teams::named),
                services.listed(section.list("dependsOn")),
                section.list("aliases").stream()
                        .flatMap(alias -> alias(alias, name, words).stream())
                        .toList());
    }

    private static Optional<String> alias(Value alias, String name, Map<String, String> words) {
        return alias.as(Formats.NAME).filter(word -> {
            String other = words.putIfAbsent(word.toLowerCase(Locale.ROOT), name);
            if (other == null) return true;
            alias.mistake("`" + word + "` means `" + other + "` already", "choose another alias for `" + name + "`");
            return false;
        });
    }
}
