package dev.muster.config.reading;

import dev.muster.config.yaml.Format;
import dev.muster.config.yaml.Suggestion;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code permissions.yaml}: who may give a command, where that is not what the command's own row says. */
final class PermissionsFile {
    static final List<String> ROLES = List.of("anyone", "responder", "owner-or-manager", "change-authority");

    private static final Format<String> ROLE =
            Formats.oneOf("a role", ROLES.toArray(String[]::new), Function.identity());

    private PermissionsFile() {}

    static Map<String, String> read(Optional<Value> file, Collection<String> commands) {
        Map<String, String> permissions = new LinkedHashMap<>();
        for (Entry entry : file.map(Value::named).orElse(List.of())) {
            if (commands.contains(entry.name())) {
                entry.value().as(ROLE).ifPresent(role -> permissions.put(entry.name(), role));
            } else {
                entry.key()
                        .mistake(
                                "`" + entry.name() + "` is no command",
                                Suggestion.of(entry.name(), commands, "use a word that /swarm help lists"));
            }
        }
        return permissions;
    }
}
