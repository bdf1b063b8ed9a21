package dev.muster.discord;

import dev.muster.commands.chat.Sealed;
import dev.muster.discord.listen.Promises;
import dev.muster.discord.rooms.ChannelNames;
import dev.muster.discord.rooms.DiscordChat;
import dev.muster.discord.rooms.DiscordPeople;
import dev.muster.discord.rooms.OwnRooms;
import dev.muster.discord.rooms.Rooms;
import dev.muster.discord.rooms.Servers;
import dev.muster.discord.text.DiscordCards;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.discord.wire.DiscordClients;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatRooms;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Discord, from start to close. It is ready once Discord has told it who it is and what is on its server, the commands
 * are told, and everybody on a roster has been found: from then on a room takes one call.
 */
public final class DiscordBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final DiscordAccess access;
    private final DiscordParts parts;
    private final DiscordCalls calls = new DiscordCalls();
    private final Sealed sealed;
    private final Servers servers;
    private final DiscordPeople people;
    private final OwnRooms rooms;
    private final DiscordChat chat;
    private final Registration registration;
    private final DiscordState state = new DiscordState();
    private boolean tokenIsWrong;
    private final Set<GatewayIntent> refused = ConcurrentHashMap.newKeySet();
    private volatile Optional<JDA> client = Optional.empty();
    private volatile Optional<Listeners> listening = Optional.empty();
    private volatile Optional<Promises> promised = Optional.empty();
    private volatile List<String> limits = List.of();
    private volatile boolean closed;

    /** A bot with that access; nothing is called yet. */
    public DiscordBot(DiscordAccess access, DiscordParts parts) {
        this.access = access;
        this.parts = parts;
        sealed = new Sealed("discord", access.secret());
        servers = new Servers(calls, access.guild());
        people = new DiscordPeople(calls, servers, parts.practice());
        rooms = new OwnRooms(parts.timeline());
        chat = new DiscordChat(calls, servers, people, new DiscordCards(sealed), rooms, this::readsAlong, this::opened);
        registration = new Registration(calls, access.folder());
    }

    /** Connects, and goes on trying while Discord cannot be reached. Returns at once. */
    public void start() {
        OWN_THREAD.execute(this::connect);
    }

    private synchronized void connect() {
        if (closed) return;
        Set<GatewayIntent> intents = EnumSet.copyOf(DiscordClients.OPEN);
        intents.addAll(DiscordClients.PRIVILEGED);
        intents.removeAll(refused);
        try {
            JDA jda = DiscordClients.connect(
                    access.token(), access.restUrl(), access.gatewayUrl().map(Object::toString), intents, this::heard);
            client = Optional.of(jda);
            calls.through(jda);
        } catch (InvalidTokenException e) {
            tokenIsWrong = true;
            state.inTrouble("Discord: it does not know the token. Set DISCORD_TOKEN to the bot's token"
                    + " (Developer Portal > Bot > Reset Token), and start the bot again.");
        } catch (RuntimeException e) {
            state.inTrouble("Discord: it could not be reached (" + e.getMessage() + "). It is tried again.");
            again();
        }
    }

    private void again() {
        CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                .execute(this::connect);
    }

    private void heard(GenericEvent event) {
        if (event instanceof ReadyEvent ready) OWN_THREAD.execute(() -> welcome(ready.getJDA()));
        else if (event instanceof SessionResumeEvent) state.ready();
        else if (event instanceof SessionRecreateEvent) OWN_THREAD.execute(this::comeBack);
        else if (event instanceof SessionDisconnectEvent) disconnected();
        else if (event instanceof ShutdownEvent end) OWN_THREAD.execute(() -> ended(end));
        else listening.ifPresent(listeners -> listeners.heard(event));
    }

    private void disconnected() {
        if (!closed) state.disconnected();
    }

    /** For good, as far as JDA is concerned. It also says so of a client whose token was refused, and that has been told. */
    private synchronized void ended(ShutdownEvent end) {
        if (closed || tokenIsWrong) return;
        CloseCode code = end.getCloseCode();
        if (code == CloseCode.DISALLOWED_INTENTS) {
            refused.addAll(DiscordClients.PRIVILEGED);
            connect();
        } else if (code == CloseCode.AUTHENTICATION_FAILED) {
            state.inTrouble("Discord: it does not know the token any more. Set DISCORD_TOKEN to the bot's new one"
                    + " (Developer Portal > Bot), and start the bot again.");
        } else {
            state.inTrouble("Discord: the connection ended (" + code + "). It is tried again.");
            again();
        }
    }

    private void welcome(JDA jda) {
        if (closed) return;
        try {
            calls.through(jda);
            servers.all().forEach(registration::tell);
            people.load();
            Introduction self = Introduction.of(calls, servers, people, refused);
            self.facts().forEach(fact -> LOG.info("{}", fact));
            self.mistakes().forEach(mistake -> LOG.warn("{}", mistake));
            self.limits().forEach(limit -> LOG.warn("{}", limit));
            limits = self.limits();
            chat.prepare(servers.home());
            Promises promises = Promises.in(access.folder());
            promised = Optional.of(promises);
            Listeners listeners = new Listeners(parts, calls, sealed, servers, people, rooms, promises, this::removed);
            listening = Optional.of(listeners);
            state.ready();
            listeners.commands().keepPromises(token -> InteractionHook.from(jda, token));
            readGaps();
        } catch (ChatException e) {
            state.inTrouble("Discord: " + e.getMessage() + ". " + e.remedy());
            CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                    .execute(() -> welcome(jda));
        }
    }

    /** Discord began a new session: what happened between is told by nobody. */
    private void comeBack() {
        state.ready();
        readGaps();
    }

    private void removed() {
        state.inTrouble(
                "Discord: the bot was taken off its server. Invite it again; `./muster check` shows the address.");
    }

    private boolean readsAlong() {
        return !refused.contains(GatewayIntent.MESSAGE_CONTENT);
    }

    private void opened(IncidentId incident) {
        listening.ifPresent(heard -> heard.gaps().readSoon(incident));
    }

    private void readGaps() {
        listening.ifPresent(heard -> {
            CompletableFuture<Void> unused = heard.gaps().readAll();
        });
    }

    /** Discord as the effects need it. */
    public ChatRooms chat() {
        return chat;
    }

    /** Whom no configuration names, and who did something or was named in Discord; the same map until that changes. */
    public Map<PersonId, Person> unlisted() {
        return people.unlisted();
    }

    /** Whether that is a channel here, by its id or by its name. */
    public boolean holds(String room) {
        return Rooms.isRoom(room) || new ChannelNames(servers).knows(room);
    }

    /** Whether that person can be written to here. */
    public boolean reaches(PersonId person) {
        return client.isPresent() && people.idOf(person).isPresent();
    }

    /** Why the bot cannot work in Discord now; empty when it can. */
    public List<String> notReady() {
        return state.notReady();
    }

    /** Waits until it was ready for the first time; false when that took longer. */
    public boolean awaitReady(Duration patience) {
        return state.awaitReady(patience.toMillis());
    }

    /** What the bot cannot do here, as Discord lets it do less than it could. */
    public List<String> limits() {
        return limits;
    }

    @Override
    public void close() {
        closed = true;
        // First: what the end interrupts is still owed.
        promised.ifPresent(Promises::close);
        calls.close();
        listening.ifPresent(heard -> heard.gaps().close());
        client.ifPresent(DiscordBot::end);
    }

    private static void end(JDA jda) {
        jda.shutdownNow();
        try {
            if (!jda.awaitShutdown(Duration.ofSeconds(5))) LOG.debug("Discord's client is still closing.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
