package dev.muster.discord;

import dev.muster.discord.rooms.ChannelNames;
import dev.muster.discord.rooms.DiscordPeople;
import dev.muster.discord.rooms.Servers;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.discord.wire.DiscordClients;
import dev.muster.ports.ChatException;
import dev.muster.ports.PracticeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;

/**
 * Whether the bot could work in Discord: its token, its server, its permissions, its intents, and whether everybody on a roster is
 * there. It connects for a moment; nothing is changed.
 *
 * @param facts what is well
 * @param limits what the bot cannot do there and works without
 * @param mistakes what is not well, each with what to do
 */
public record DiscordCheck(List<String> facts, List<String> limits, List<String> mistakes) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public DiscordCheck {
        facts = List.copyOf(facts);
        limits = List.copyOf(limits);
        mistakes = List.copyOf(mistakes);
    }

    /** Asks Discord. */
    public static DiscordCheck of(DiscordAccess access, PracticeSource practice) {
        Optional<DiscordCheck> trusted = with(access, practice, Set.of());
        return trusted.or(() -> with(access, practice, DiscordClients.PRIVILEGED))
                .orElseGet(() -> failed("Discord: it ends the connection. See discordstatus.com."));
    }

    private static DiscordCheck failed(String mistake) {
        return new DiscordCheck(List.of(), List.of(), List.of(mistake));
    }

    /** Empty when Discord does not allow those intents. */
    private static Optional<DiscordCheck> with(
            DiscordAccess access, PracticeSource practice, Set<GatewayIntent> refused) {
        Set<GatewayIntent> intents = EnumSet.copyOf(DiscordClients.OPEN);
        intents.addAll(DiscordClients.PRIVILEGED);
        intents.removeAll(refused);
        CompletableFuture<Boolean> allowed = new CompletableFuture<>();
        Optional<JDA> client = Optional.empty();
        try {
            client = Optional.of(DiscordClients.connect(
                    access.token(),
                    access.restUrl(),
                    access.gatewayUrl().map(Object::toString),
                    intents,
                    event -> heard(event, allowed)));
            if (!allowed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
            return Optional.of(found(access, practice, client.get(), refused));
        } catch (InvalidTokenException e) {
            return Optional.of(failed("Discord: it does not know the token. Set DISCORD_TOKEN to the bot's token"
                    + " (Developer Portal > Bot > Reset Token)."));
        } catch (ChatException e) {
            return Optional.of(failed("Discord: " + e.getMessage() + ". " + e.remedy()));
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            return Optional.of(failed("Discord: no connection can be opened (" + e.getMessage() + ")."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(failed("Discord: the check was stopped."));
        } finally {
            client.ifPresent(JDA::shutdownNow);
        }
    }

    private static void heard(GenericEvent event, CompletableFuture<Boolean> allowed) {
        if (event instanceof ReadyEvent) allowed.complete(true);
        if (event instanceof ShutdownEvent end) {
            if (end.getCloseCode() == CloseCode.DISALLOWED_INTENTS) allowed.complete(false);
            else allowed.completeExceptionally(new IllegalStateException(String.valueOf(end.getCloseCode())));
        }
    }

    private static DiscordCheck found(
            DiscordAccess access, PracticeSource practice, JDA jda, Set<GatewayIntent> refused) {
        DiscordCalls calls = new DiscordCalls();
        calls.through(jda);
        Servers servers = new Servers(calls, access.guild());
        DiscordPeople people = new DiscordPeople(calls, servers, practice);
        people.load();
        Introduction self = Introduction.of(calls, servers, people, refused);
        ChannelNames channels = new ChannelNames(servers);
        List<String> limits = new ArrayList<>(self.limits());
        practice.current().rules().questions().listensIn().stream()
                .filter(room -> !channels.knows(room))
                .sorted()
                .forEach(room -> limits.add("Discord: there is no channel #" + room
                        + " that the bot can see, which `questions.listensIn` names. Where it is meant to be in Discord, create"
                        + " it and let the bot see it."));
        return new DiscordCheck(self.facts(), limits, self.mistakes());
    }
}
