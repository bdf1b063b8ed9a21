package dev.muster.config.settings;

import dev.muster.discord.DiscordAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How Discord is reached.
 *
 * @param guild the only server to serve, by its id; all that the bot was invited to when empty
 * @param apiUrl and {@code gatewayUrl}: other addresses of Discord's, for tests
 */
public record DiscordSettings(Secret token, Optional<String> guild, Optional<URI> apiUrl, Optional<URI> gatewayUrl) {

    /** Empty when no token is set. */
    static Optional<DiscordSettings> read(Environment environment) {
        Optional<String> guild = environment.text("DISCORD_GUILD");
        if (guild.filter(id -> !id.matches("\\d{1,20}")).isPresent()) {
            environment.mistake(
                    "DISCORD_GUILD is not a server's id",
                    "turn on Developer Mode in Discord, right-click the server and copy its id: it is all digits");
        }
        Optional<URI> api = environment.address("DISCORD_API_URL", List.of("http", "https"));
        Optional<URI> gateway = environment.address("DISCORD_GATEWAY_URL", List.of("ws", "wss"));
        return environment.secret("DISCORD_TOKEN").map(token -> new DiscordSettings(token, guild, api, gateway));
    }

    /** How the adapter reaches Discord; what it sends out is sealed with that secret, what it promised is kept in that folder. */
    public DiscordAccess access(String secret, Path folder) {
        return new DiscordAccess(token.reveal(), guild, apiUrl, gatewayUrl, secret, folder);
    }
}
