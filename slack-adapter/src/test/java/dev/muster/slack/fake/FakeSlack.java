package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.ports.Clock;
import dev.muster.slack.wire.Scopes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** A workspace with the app installed, at the wire: see the package. Everything listens on free ports of loopback. */
public final class FakeSlack implements AutoCloseable {
    /** How the fake is set up. {@code subscriptions} may be empty: then every event is sent. */
    public record Setup(Clock clock, Limits limits, Set<String> subscriptions) {
        /** The machine's clock, no limits, every event. */
        public static Setup usual() {
            return new Setup(() -> Instant.now().truncatedTo(ChronoUnit.MILLIS), Limits.none(), Set.of());
        }

        /** The same with these limits. */
        public Setup with(Limits others) {
            return new Setup(clock, others, subscriptions);
        }

        /** The same on that clock. */
        public Setup at(Clock other) {
            return new Setup(other, limits, subscriptions);
        }

        /** The same, sending only those events. */
        public Setup subscribedTo(Set<String> events) {
            return new Setup(clock, limits, events);
        }
    }

    private final Workspace workspace;
    private final Events events;
    private final Triggers triggers = new Triggers();
    private final Violations violations = new Violations();
    private final Faults faults = new Faults();
    private final CallLog log = new CallLog();
    private final Tokens tokens = new Tokens();
    private final SocketMode socket = new SocketMode();
    private final Methods methods;
    private final WebApi web;
    private final Interactions interactions;
    private final Typing typing;
    private Deliveries deliveries = socket;

    private FakeSlack(Setup setup) {
        workspace = new Workspace(setup.clock());
        events = new Events(workspace, setup.subscriptions());
        typing = new Typing(workspace);
        Path data = SlackData.folder();
        methods = new Methods(
                workspace,
                events,
                triggers,
                new ArgumentCheck(data),
                new BlockCheck(data),
                violations,
                setup.limits(),
                tokens,
                socket::url);
        methods.scopes().addAll(Scopes.NEEDED);
        web = new WebApi(methods, faults, log);
        interactions = new Interactions(workspace, triggers, methods.responseUrls(), web.address());
        events.deliverTo(socket);
        Channel general = workspace.create("general", false, Workspace.BOT_USER);
        Channel ops = workspace.create("ops", false, Workspace.BOT_USER);
        general.members.remove(Workspace.BOT_USER);
        ops.members.remove(Workspace.BOT_USER);
    }

    /** Starts one. */
    public static FakeSlack start(Setup setup) {
        return new FakeSlack(setup);
    }

    /** Starts one on the machine's clock, without limits. */
    public static FakeSlack start() {
        return start(Setup.usual());
    }

    /** Somebody with an account, made the first time, with the e-mail address {@code NAME@example.test}. */
    public Human human(String name) {
        return new Human(
                this,
                workspace
                        .findUser(user -> user.name().equals(name))
                        .orElseGet(() -> workspace.add(
                                name,
                                name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                                name + "@example.test",
                                "Europe/Madrid"))
                        .id());
    }

    /** Somebody with an account and a chosen e-mail address. */
    public Human human(String name, String email, String zone) {
        return new Human(this, workspace.add(name, name, email, zone).id());
    }

    /** From now on that account is deactivated or a guest. */
    public void change(String name, boolean deactivated, boolean guest) {
        synchronized (workspace) {
            User before = workspace.findUser(user -> user.name().equals(name)).orElseThrow();
            User after = before.changed(deactivated, guest);
            workspace.users.put(before.id(), after);
            ObjectNode event = Json.object().put("type", "user_change");
            event.set("user", after.json(Workspace.TEAM));
            events.tell("user_change", event);
        }
    }

    /** Makes a channel with those people and the bot in it. */
    public Channel channel(String name, boolean isPrivate, boolean withBot, Human... people) {
        synchronized (workspace) {
            Channel channel = workspace.create(name, isPrivate, people[0].id());
            for (Human person : people) channel.members.add(person.id());
            if (withBot) channel.members.add(Workspace.BOT_USER);
            return channel;
        }
    }

    /** What an app needs to know. */
    public URI apiUrl() {
        return URI.create(web.address() + "/api/");
    }

    /** The bot's token. */
    public String botToken() {
        return Tokens.BOT;
    }

    /** The app's token. */
    public String appToken() {
        return Tokens.APP;
    }

    /** Deliveries go over HTTP from now on. */
    public HttpMode overHttp(URI address, String secret) {
        HttpMode http = new HttpMode(address, secret);
        deliveries = http;
        events.deliverTo(http);
        return http;
    }

    /** The tokens are worth nothing from now on. */
    public void revokeTokens() {
        tokens.revoke();
    }

    /** The app lacks that scope from now on. */
    public void takeScope(String scope) {
        methods.scopes().remove(scope);
    }

    /** Breaks all connections; nothing is delivered until {@link #reconnect}. */
    public void cut() {
        socket.cut();
    }

    /** Lets connections come about again. */
    public void reconnect() {
        socket.restore();
    }

    /** Asks for new connections, as Slack does every few hours. */
    public void refresh() {
        socket.refresh();
    }

    /** How long Slack waits for an acknowledgement through the socket: three seconds, unless a test says otherwise. */
    public void patience(Duration longer) {
        socket.patience(longer);
    }

    /** Other connections of the same app, which nobody remembers. */
    public void haunt(int others) {
        socket.haunt(others);
    }

    /** How many connections are open. */
    public int connections() {
        return socket.open();
    }

    /** How many payloads nobody acknowledged. */
    public int unacknowledged() {
        return socket.unacknowledged();
    }

    /** What goes wrong. */
    public Faults faults() {
        return faults;
    }

    /** Every request so far. */
    public CallLog calls() {
        return log;
    }

    /** Requests that Slack's documentation does not allow. */
    public List<String> violations() {
        return violations.all();
    }

    /** Trigger ids. */
    public Triggers triggers() {
        return triggers;
    }

    /** What the workspace holds. */
    public Workspace workspace() {
        return workspace;
    }

    /** What only that person saw. */
    public List<Workspace.Ephemeral> whispersTo(String user) {
        return workspace.whispers().stream()
                .filter(one -> one.user().equals(user))
                .toList();
    }

    /** What the bot wrote to that person. */
    public List<ObjectNode> directMessages(String name) {
        synchronized (workspace) {
            return workspace.im(human(name).id()).messages();
        }
    }

    /** The time stamp of the last message of a person in that channel which contains the text. */
    public String lastContaining(String channel, String text) {
        synchronized (workspace) {
            return place(channel).messages().reversed().stream()
                    .filter(message -> !message.has("bot_id"))
                    .filter(message -> message.path("text").asText().contains(text))
                    .map(message -> message.get("ts").asText())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nobody said " + text));
        }
    }

    /** That person's home tab. */
    public ObjectNode home(String name) {
        synchronized (workspace) {
            return workspace.homes.getOrDefault(human(name).id(), Json.object());
        }
    }

    Channel place(String name) {
        synchronized (workspace) {
            return workspace
                    .find(name)
                    .or(() -> java.util.Optional.ofNullable(workspace.channels.get(name)))
                    .orElseThrow(() -> new IllegalArgumentException("no channel " + name));
        }
    }

    void whisper(Channel channel, String user, ObjectNode payload) {
        synchronized (workspace) {
            payload.put("ts", workspace.stamps.next());
            workspace.ephemerals.add(new Workspace.Ephemeral(channel.id, user, payload));
        }
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Interactions interactions() {
        return interactions;
    }

    Events events() {
        return events;
    }

    Typing typing() {
        return typing;
    }

    /** Every answer takes that long from now on. */
    public void latency(Duration each) {
        faults.latency(each);
    }

    @Override
    public void close() {
        socket.close();
        web.close();
    }
}
