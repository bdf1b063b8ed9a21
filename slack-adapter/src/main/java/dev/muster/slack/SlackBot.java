package dev.muster.slack;

import com.slack.api.Slack;
import dev.muster.commands.chat.Sealed;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.Person;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.ChatException;
import dev.muster.ports.ChatRooms;
import dev.muster.ports.WebhookIntake;
import dev.muster.slack.rooms.ChannelNames;
import dev.muster.slack.rooms.OwnRooms;
import dev.muster.slack.rooms.SlackChat;
import dev.muster.slack.rooms.SlackPeople;
import dev.muster.slack.text.SlackCards;
import dev.muster.slack.wire.HttpIntake;
import dev.muster.slack.wire.Pace;
import dev.muster.slack.wire.Scopes;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.SlackClients;
import dev.muster.slack.wire.SocketConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot in Slack, from start to close. It is ready once Slack has told it who it is, everybody on a roster has been found,
 * and something listens: from then on a room takes two calls.
 */
public final class SlackBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackBot.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
    private static final Duration AGAIN = Duration.ofSeconds(5);

    private final SlackAccess access;
    private final SlackParts parts;
    private final Slack slack;
    private final SlackCalls calls;
    private final SlackPeople people;
    private final OwnRooms rooms;
    private final ChannelNames channels;
    private final SlackChat chat;
    private final Listeners listeners;
    private final SlackState state = new SlackState(this::readGaps);
    private volatile Optional<Listeners.Listening> listening = Optional.empty();
    private volatile Optional<HttpIntake> http = Optional.empty();
    private volatile Optional<SocketConnection> socket = Optional.empty();
    private volatile boolean closed;

    /** A bot with that access, as fast as Slack allows; nothing is called yet. */
    public SlackBot(SlackAccess access, SlackParts parts) {
        this(access, parts, new Pace());
    }

    /** A bot with that access, at that pace; nothing is called yet. */
    public SlackBot(SlackAccess access, SlackParts parts, Pace pace) {
        this.access = access;
        this.parts = parts;
        slack = SlackClients.at(access.methodsUrl());
        calls = new SlackCalls(slack, access.botToken(), pace);
        people = new SlackPeople(calls, parts.practice());
        rooms = new OwnRooms(calls, parts.timeline());
        Sealed sealed = new Sealed("slack", access.secret());
        channels = new ChannelNames(calls);
        chat = new SlackChat(calls, people, new SlackCards(sealed), rooms, channels, this::opened);
        listeners = new Listeners(access, parts, slack, calls, sealed, people, rooms, channels, chat);
    }

    /** Connects, and goes on trying while Slack cannot be reached. Returns at once. */
    public void start() {
        OWN_THREAD.execute(this::connect);
    }

    private void connect() {
        if (closed) return;
        try {
            Introduction self = Introduction.ask(calls);
            if (!self.missingScopes().isEmpty()) LOG.warn("{}", Scopes.remedy(self.missingScopes()));
            people.load(self.user());
            people.missing().forEach(who -> LOG.warn("On a roster, but not in Slack: {}", who));
            rooms.load(self.user());
            Listeners.Listening heard = listeners.listen(self, this::removed);
            listening = Optional.of(heard);
            if (access.signingSecret().isPresent()) http = Optional.of(new HttpIntake(heard.app(), parts.clock()));
            if (access.appToken().isPresent()) {
                socket = Optional.of(
                        SocketConnection.open(slack, access.appToken().get(), heard.app(), state));
            } else {
                state.ready();
                readGaps();
            }
        } catch (ChatException e) {
            state.inTrouble("Slack: " + e.getMessage() + ". " + e.remedy());
            if (e.isWorthRetrying()) again(e.retryAfter().orElse(AGAIN));
        } catch (IOException | RuntimeException e) {
            state.inTrouble("Slack: no connection could be opened (" + e.getMessage()
                    + "). Check SLACK_APP_TOKEN, and that Socket Mode is switched on for the app.");
            again(AGAIN);
        }
    }

    private void again(Duration pause) {
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                .execute(this::connect);
    }

    private void removed() {
        state.inTrouble("Slack: the app was removed or its tokens were revoked."
                + " Install it again, set SLACK_BOT_TOKEN to its new token, and start the bot again.");
    }

    private void opened(IncidentId incident) {
        listening.ifPresent(heard -> heard.gaps().readSoon(incident));
    }

    private void readGaps() {
        listening.ifPresent(heard -> {
            CompletableFuture<Void> unused = heard.gaps().readAll();
        });
    }

    /** Slack as the effects need it. */
    public ChatRooms chat() {
        return chat;
    }

    /** Where Slack's requests go in HTTP mode. */
    public WebhookIntake intake() {
        return new WebhookIntake() {
            @Override
            public String path() {
                return HttpIntake.PATH;
            }

            @Override
            public Answer receive(Call call) {
                return http.map(intake -> intake.receive(call))
                        .orElseGet(() -> new Answer(503, "text/plain", "The bot is not ready yet."));
            }
        };
    }

    /** Whom no configuration names, and who did something or was named in Slack; the same map until that changes. */
    public Map<PersonId, Person> unlisted() {
        return people.unlisted();
    }

    /** Whether that is a channel here, by its id or by its name. */
    public boolean holds(String room) {
        return SlackChat.isRoom(room) || channels.knows(room);
    }

    /** Whether that person can be written to here. */
    public boolean reaches(PersonId person) {
        return people.idOf(person).isPresent();
    }

    /** Why the bot cannot work in Slack now; empty when it can. */
    public List<String> notReady() {
        return state.notReady();
    }

    /** Waits until it was ready for the first time; false when that took longer. */
    public boolean awaitReady(Duration patience) {
        return state.awaitReady(patience.toMillis());
    }

    /** What Slack says about connections of this app that this bot does not have. */
    public Optional<String> ghosts() {
        return state.ghosts();
    }

    @Override
    public void close() {
        closed = true;
        calls.close();
        socket.ifPresent(SocketConnection::close);
        listening.ifPresent(heard -> {
            heard.gaps().close();
            heard.app().stop();
        });
        try {
            slack.close();
        } catch (Exception e) {
            LOG.debug("Slack's client did not close cleanly.", e);
        }
    }
}
