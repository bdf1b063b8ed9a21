package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import mockwebserver3.MockWebServer;

/** A Discord with one server, at the wire. */
public final class FakeDiscord implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final Town town;
    private final Gateway gateway = new Gateway(this);
    private final Events events = new Events(this);
    private final Violations violations = new Violations();
    private final CallLog calls = new CallLog();
    private final Faults faults = new Faults();
    private final Map<String, Human> humans = new LinkedHashMap<>();
    private final Interactions interactions = new Interactions(this);
    private final ToldCommands told = new ToldCommands();
    private final Set<String> away = ConcurrentHashMap.newKeySet();
    private final Set<String> closedDirect = ConcurrentHashMap.newKeySet();
    private int asleep;
    private Optional<Cable> cable = Optional.empty();
    private volatile String token = "a.bot.token";
    private volatile boolean trusting = true;
    private volatile Duration patience = Duration.ofSeconds(30);

    private FakeDiscord(Supplier<Instant> clock) {
        town = new Town(clock);
        town.create(Channel.TEXT, "ops");
        town.create(Channel.TEXT, "general");
    }

    /** One in which it is the time that it is. */
    public static FakeDiscord start() {
        return start(Instant::now);
    }

    /** One in which it is that time. */
    public static FakeDiscord start(Supplier<Instant> clock) {
        FakeDiscord discord = new FakeDiscord(clock);
        discord.server.setDispatcher(new RestApi(discord, new SchemaCheck(DiscordData.folder())));
        try {
            discord.server.start();
            discord.cable = Optional.of(new Cable(discord.server.getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return discord;
    }

    /** Where its REST API is. */
    public URI apiUrl() {
        return URI.create("http://localhost:" + server.getPort() + RestApi.BASE + "/");
    }

    /** Where its gateway is. */
    public URI gatewayUrl() {
        return URI.create("ws://localhost:" + cable.orElseThrow().port() + "/gateway");
    }

    /** By which it knows the bot. */
    public String token() {
        return token;
    }

    /** The token is worth nothing from now on. */
    public void revokeToken() {
        token = "another";
    }

    /** From now on the bot may have no privileged intents, as far as it asks anew. */
    public FakeDiscord trusting(boolean trusts) {
        trusting = trusts;
        return this;
    }

    boolean isTrusting() {
        return trusting;
    }

    /** How long it waits for the first answer; three seconds in truth. */
    public void patience(Duration howLong) {
        patience = howLong;
    }

    Duration patience() {
        return patience;
    }

    /** What the bot's role is allowed, as Discord's bits. */
    public void allow(long permissions) {
        town.permissions = permissions;
    }

    /** Everything on its server. */
    public Town town() {
        return town;
    }

    /** A person with that user name; made when there is none. */
    public synchronized Human human(String name) {
        return humans.computeIfAbsent(name, unused -> {
            String id = "2000000000000000" + (10 + humans.size());
            synchronized (town) {
                town.account(id, name, false);
            }
            return new Human(this, id);
        });
    }

    /** That person leaves the server. */
    public void leaves(String name) {
        away.add(human(name).id());
    }

    boolean isAway(String account) {
        return away.contains(account);
    }

    /** That person takes no direct messages from now on. */
    public void closesDirectMessages(String name) {
        closedDirect.add(human(name).id());
    }

    boolean refusesDirect(String account) {
        return closedDirect.contains(account);
    }

    /** A text channel of that name; made when there is none. */
    public Channel channel(String name) {
        synchronized (town) {
            return town.find(name).orElseGet(() -> {
                Channel channel = town.create(Channel.TEXT, name);
                gateway.tell("CHANNEL_CREATE", channel.json(Town.GUILD));
                return channel;
            });
        }
    }

    /** One more text channel in a category. */
    public void channelIn(String category, String name) {
        synchronized (town) {
            Channel channel = town.create(Channel.TEXT, name);
            channel.parent = category;
            gateway.tell("CHANNEL_CREATE", channel.json(Town.GUILD));
        }
    }

    /** Nobody has said anything in that thread for a while. */
    public void sleeps(String thread) {
        synchronized (town) {
            Channel channel = town.byId(thread);
            // A moment each: by the moment they are told apart.
            channel.asleep = Optional.of(Instant.now().plusMillis(asleep++));
            gateway.tell("THREAD_UPDATE", channel.json(Town.GUILD));
        }
    }

    /** What the bot wrote to that person. */
    public List<ObjectNode> directMessages(String name) {
        synchronized (town) {
            return town.direct(human(name).id()).messages();
        }
    }

    /** Requests that Discord does not allow. */
    public List<String> violated() {
        return violations.all();
    }

    Violations violations() {
        return violations;
    }

    /** Every request. */
    public CallLog calls() {
        return calls;
    }

    /** What is to go wrong. */
    public Faults faults() {
        return faults;
    }

    Gateway gateway() {
        return gateway;
    }

    Events events() {
        return events;
    }

    /** The commands as the bot told them. */
    public JsonNode commands() {
        return told.all();
    }

    ToldCommands told() {
        return told;
    }

    /** People are mentioned by their accounts, as Discord's client does it. */
    String mentions(String text) {
        return Pattern.compile("@([a-z0-9._-]+)").matcher(text).replaceAll(found -> {
            String name = found.group(1);
            if (name.equals("muster")) return "<@" + Town.BOT + ">";
            return humans.containsKey(name) ? "<@" + human(name).id() + ">" : "@" + name;
        });
    }

    Interactions interactions() {
        return interactions;
    }

    /** Discord ends the connection; the bot may take its session up again. */
    public void cut() {
        gateway.cut();
    }

    /** The connection breaks, and nobody says so to either end; the bot may take its session up again. */
    public void tear() {
        cable.orElseThrow().tear();
    }

    /** The socket breaks, and the session is forgotten: what happens until the bot is back is told by nobody. */
    public void forget() {
        gateway.forget();
    }

    /** Nobody can connect from now on. */
    public void shut() {
        gateway.shut(true);
    }

    /** Whoever likes can connect again. */
    public void reopen() {
        gateway.shut(false);
    }

    /** Discord asks for a new connection. */
    public void askToReconnect() {
        gateway.askToReconnect();
    }

    /** Whether the bot is connected. */
    public boolean isConnected() {
        return gateway.isConnected();
    }

    /** How often a session was taken up again. */
    public int resumed() {
        return gateway.resumed();
    }

    /** How many sessions there were. */
    public int sessions() {
        return gateway.sessions();
    }

    /** The id of the last message of that person in that channel, or in any, that contains that text. */
    public String lastContaining(String channel, String text) {
        synchronized (town) {
            return town.find(channel).orElseThrow().messages().reversed().stream()
                    .filter(message -> Reading.of(message).contains(text))
                    .map(message -> message.get("id").asText())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no message contains " + text));
        }
    }

    @Override
    public void close() {
        gateway.shut(true);
        cable.ifPresent(Cable::close);
        server.close();
    }
}
