package dev.muster.config.reading;

import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that a file gives to what stands below them. */
final class Declared {
    private Declared() {}

    /** What is declared in that file, under names that can be typed in chat; nothing when there is no such file. */
    static List<Entry> in(Optional<Value> file) {
        return file.map(Value::named).orElse(List.of()).stream()
                .filter(entry -> isTypeable(entry.key()))
                .toList();
    }

    /** Whether the name can be typed in chat; reported when it cannot. */
    static boolean isTypeable(Value name) {
        return name.as(Formats.NAME).isPresent();
    }

    /** Whether the name is none of the taken ones, which are in lower case; reported when it is. */
    static boolean isFree(Value place, String name, Set<String> taken, String reason) {
        if (!taken.contains(name.toLowerCase(Locale.ROOT))) return true;
        place.mistake("`" + name + "` " + reason, "choose another name");
        return false;
    }
}
