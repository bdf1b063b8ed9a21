package dev.muster.config.reading;

import dev.muster.commands.CommandGuide;
import dev.muster.commands.Permission;
import dev.muster.config.yaml.Format;
import dev.muster.config.yaml.Suggestion;
import dev.muster.config.yaml.Value;
import dev.muster.config.yaml.Value.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code permissions.yaml}: who may give a command, where that is not what the command guide says. */
final class PermissionsFile {
    private static final Format<Permission> ROLE = Formats.oneOf("a role", Permission.values(), PermissionsFile::word);

    private PermissionsFile() {}

    /** Roles as written, by command word. */
    static Map<String, String> read(Optional<Value> file) {
        List<String> commands = CommandGuide.words();
        Map<String, String> permissions = new LinkedHashMap<>();
        for (Entry entry : file.map(Value::named).orElse(List.of())) {
            if (commands.contains(entry.name())) {
                entry.value().as(ROLE).ifPresent(role -> permissions.put(entry.name(), word(role)));
            } else {
                entry.key()
                        .mistake(
                                "`" + entry.name() + "` is not a command",
                                Suggestion.of(entry.name(), commands, "use a word that /swarm help lists"));
            }
        }
        return permissions;
    }

    /** As written: {@code owner-or-manager}. */
    static String word(Permission permission) {
        return permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
