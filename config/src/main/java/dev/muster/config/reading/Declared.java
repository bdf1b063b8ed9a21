package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names that a file gives to what stands below them. One that cannot be had is reported and used all the same: what stands
 * below may have mistakes of its own, and whoever mentions it has made none.
 */
final class Declared {
    private Declared() {}

    /** What is declared in that file, if there is one, under names that can be typed in chat. */
    static List<Entry> in(Optional<Value> file) {
        List<Entry> entries = file.map(Value::named).orElse(List.of());
        entries.forEach(entry -> requireTypeable(entry.key()));
        return entries.stream().filter(entry -> !entry.name().isBlank()).toList();
    }

    /** Reports a name that cannot be typed in chat. */
    static void requireTypeable(Value name) {
        name.as(Formats.NAME);
    }

    /** Reports a name that is one of the taken ones, which are in lower case, and why they are taken. */
    static void refuse(Set<String> taken, Value place, String name, String reason) {
        if (taken.contains(name.toLowerCase(Locale.ROOT))) {
            place.mistake("`" + name + "` " + reason, "choose another name");
        }
    }
}
