package dev.muster.discord;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How Discord is reached.
 *
 * @param guild the only server to serve, by its id
 * @param apiUrl another address of the REST API, with its version
 * @param gatewayUrl another address of the gateway
 * @param secret signs what buttons and forms carry
 * @param folder where what was promised is kept, so that it outlives a restart
 */
public record DiscordAccess(
        String token,
        Optional<String> guild,
        Optional<URI> apiUrl,
        Optional<URI> gatewayUrl,
        String secret,
        Path folder) {

    /** Where the REST API is, with a slash at the end; empty for Discord's own. */
    public Optional<String> restUrl() {
        return apiUrl.map(URI::toString).map(text -> text.endsWith("/") ? text : text + "/");
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "DiscordAccess(" + restUrl().orElse("discord.com") + ")";
    }
}
