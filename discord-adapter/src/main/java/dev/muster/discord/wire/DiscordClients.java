package dev.muster.discord.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** JDA, set up for a bot that asks for no more than it uses and never does the same thing twice by itself. */
public final class DiscordClients {
    /** What every bot may hear. */
    public static final Set<GatewayIntent> OPEN = Set.copyOf(EnumSet.of(
            GatewayIntent.GUILD_MESSAGES, GatewayIntent.GUILD_MESSAGE_REACTIONS, GatewayIntent.DIRECT_MESSAGES));

    /** What the bot's owner has to switch on in Discord's developer portal. */
    public static final Set<GatewayIntent> PRIVILEGED =
            Set.copyOf(EnumSet.of(GatewayIntent.MESSAGE_CONTENT, GatewayIntent.GUILD_MEMBERS));

    private static final int KEPT_CONNECTIONS = 32;
    private static final int BROKEN = 500;

    private DiscordClients() {}

    /**
     * Logs in and begins to connect; returns as soon as Discord knows the token.
     *
     * @throws net.dv8tion.jda.api.exceptions.InvalidTokenException when it does not
     */
    public static JDA connect(
            String token,
            Optional<String> restUrl,
            Optional<String> gatewayUrl,
            Set<GatewayIntent> intents,
            EventListener listener) {
        JDABuilder builder = JDABuilder.createLight(token, intents)
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .enableCache(CacheFlag.MEMBER_OVERRIDES)
                .setMemberCachePolicy(MemberCachePolicy.NONE)
                .setChunkingFilter(ChunkingFilter.NONE)
                .setHttpClientBuilder(http())
                .setRequestTimeoutRetry(false)
                .setEnableShutdownHook(false)
                .setBulkDeleteSplittingEnabled(false)
                // In order, and never on the thread that reads the gateway.
                .setEventPool(
                        Executors.newSingleThreadExecutor(Thread.ofPlatform()
                                .daemon()
                                .name("discord-events")
                                .factory()),
                        true)
                .addEventListeners(listener);
        restUrl.ifPresent(url -> builder.setRestConfig(new RestConfig().setBaseUrl(url)));
        gatewayUrl.ifPresent(url -> builder.setSessionController(at(url)).setCompression(Compression.NONE));
        return builder.build();
    }

    private static ConcurrentSessionController at(String gatewayUrl) {
        return new ConcurrentSessionController() {
            @Override
            public String getGateway() {
                return gatewayUrl;
            }
        };
    }

    private static OkHttpClient.Builder http() {
        return new OkHttpClient.Builder()
                // What may have been done must not be done again behind our back.
                .retryOnConnectionFailure(false)
                .addInterceptor(DiscordClients::onceOnly)
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(15))
                .connectionPool(new ConnectionPool(KEPT_CONNECTIONS, 5, TimeUnit.MINUTES))
                .dispatcher(new Dispatcher());
    }

    /** JDA repeats whatever a gateway of Discord's failed with, the creation of a channel too; a plain 500 it does not. */
    private static Response onceOnly(Interceptor.Chain chain) throws IOException {
        Response answer = chain.proceed(chain.request());
        boolean creates = chain.request().method().equals("POST")
                && chain.request().url().encodedPath().matches(".*/(channels|threads)");
        return creates && answer.code() > BROKEN
                ? answer.newBuilder().code(BROKEN).build()
                : answer;
    }
}
