package dev.muster.domain.service;

import java.util.List;
import java.util.Optional;

/**
 * Anything that has to be managed to deliver a service (ITIL 4: configuration item, CI).
 *
 * @param name unique, as typed in {@code service:NAME}
 * @param owner the team that answers for it, if one is known
 * @param dependsOn names of the configuration items that it needs to work
 * @param aliases other words people use for it
 */
public record ConfigurationItem(
        String name, String description, Optional<String> owner, List<String> dependsOn, List<String> aliases) {
    public ConfigurationItem {
        dependsOn = List.copyOf(dependsOn);
        aliases = List.copyOf(aliases);
    }
}
