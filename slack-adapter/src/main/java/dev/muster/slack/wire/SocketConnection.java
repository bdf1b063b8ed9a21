package dev.muster.slack.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import com.slack.api.util.json.GsonFactory;
import dev.muster.commands.chat.InTurn;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode. Each payload is dealt with as it comes, on a thread of its own, except that what happens in one channel stays
 * in order; and each is acknowledged whatever happens, for Slack takes an app that is silent for one that is gone.
 */
public final class SocketConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
    private static final int MOST_ATTEMPTS = 50;
    private static final long PAUSE_MILLIS = 50;
    private static final Pattern CHANNEL = Pattern.compile("\"channel\"\\s*:\\s*\"([CGD][A-Z0-9]+)\"");
    private static final String APOLOGY =
            "Something went wrong on my side. Please look at `/swarm timeline` before you say it again.";

    /** Told of what becomes of the connection. */
    public interface Watcher {
        /** It stands; so many connections of the app there are besides this one, as Slack sees it. */
        void connected(int others);

        /** It broke; a new one is on its way. */
        void disconnected();
    }

    private final App app;
    private final Watcher watcher;
    private final SocketModeRequestParser parser;
    private final Gson gson;
    private final InTurn events = new InTurn();
    private final SocketModeClient client;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile boolean closed;

    private SocketConnection(App app, SocketModeClient client, Watcher watcher) {
        this.app = app;
        this.client = client;
        this.watcher = watcher;
        parser = new SocketModeRequestParser(app.config());
        gson = GsonFactory.createSnakeCase(app.slack().getConfig());
    }

    /** Connects; the watcher is told when the connection stands. */
    public static SocketConnection open(Slack slack, String appToken, App app, Watcher watcher) throws IOException {
        SocketModeClient client = slack.socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
        SocketConnection connection = new SocketConnection(app, client, watcher);
        // The client's own queue is looked at every ten milliseconds; here nobody waits for that.
        client.setMessageQueue(connection.straightThrough());
        client.addWebSocketCloseListener((code, reason) -> OWN_THREAD.execute(connection::ended));
        client.setAutoReconnectEnabled(true);
        client.connect();
        return connection;
    }

    private SocketModeMessageQueue straightThrough() {
        return new SocketModeMessageQueue() {
            @Override
            public void add(String message) {
                received(message);
            }

            @Override
            public @Nullable String poll() {
                return null;
            }
        };
    }

    private void received(String message) {
        JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
        String type = envelope.has("type") ? envelope.get("type").getAsString() : "";
        switch (type) {
            case "hello" -> {
                int connections = envelope.has("num_connections")
                        ? envelope.get("num_connections").getAsInt()
                        : 1;
                // The one that is being replaced counts for a moment still.
                int own = renewing.getAndSet(false) ? 2 : 1;
                OWN_THREAD.execute(() -> watcher.connected(Math.max(0, connections - own)));
            }
            case "disconnect" -> OWN_THREAD.execute(this::renew);
            case "events_api" -> {
                var unused = events.run(channelOf(message), () -> dealWith(message));
            }
            case "interactive", "slash_commands" -> OWN_THREAD.execute(() -> dealWith(message));
            default -> LOG.debug("Slack sent something of the type {}.", type);
        }
    }

    private static String channelOf(String message) {
        Matcher channel = CHANNEL.matcher(message);
        return channel.find() ? channel.group(1) : "";
    }

    /** When a connection is renewed the old one ends, and nothing is lost by that. */
    private void ended() {
        if (!closed && !client.verifyConnection()) watcher.disconnected();
    }

    /** Slack asks for a new connection every few hours. */
    private void renew() {
        renewing.set(true);
        try {
            client.connectToNewEndpoint();
        } catch (IOException | RuntimeException e) {
            LOG.info("The connection to Slack could not be renewed at once; it is tried again.", e);
        }
    }

    private void dealWith(String message) {
        SocketModeRequest request = parser.parse(message);
        if (request == null) return;
        JsonObject answer = new JsonObject();
        answer.addProperty("envelope_id", request.getEnvelope().getEnvelopeId());
        try {
            Response response = app.run(request.getBoltRequest());
            if (response.getBody() != null && response.getStatusCode() == 200) payload(answer, response);
        } catch (Exception e) {
            LOG.error("Something that Slack sent could not be dealt with; it is acknowledged all the same.", e);
            apologise(answer, message);
        }
        send(gson.toJson(answer), 0);
    }

    /** While a connection is being renewed there is none for a moment. */
    private void send(String acknowledgement, int attempts) {
        try {
            client.sendSocketModeResponse(acknowledgement);
        } catch (RuntimeException e) {
            if (closed || attempts == MOST_ATTEMPTS) {
                LOG.info("An acknowledgement could not be sent: the connection it belongs to is gone.");
                return;
            }
            CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, OWN_THREAD)
                    .execute(() -> send(acknowledgement, attempts + 1));
        }
    }

    private void payload(JsonObject answer, Response response) {
        String body = response.getBody();
        boolean json = String.valueOf(response.getContentType()).startsWith("application/json");
        if (json) {
            answer.add("payload", gson.fromJson(body, JsonElement.class));
        } else if (!body.isEmpty()) {
            JsonObject text = new JsonObject();
            text.addProperty("text", body);
            answer.add("payload", text);
        }
    }

    private static void apologise(JsonObject answer, String message) {
        if (!message.contains("\"slash_commands\"")) return;
        JsonObject text = new JsonObject();
        text.addProperty("response_type", "ephemeral");
        text.addProperty("text", APOLOGY);
        answer.add("payload", text);
    }

    /** Ends it for good. */
    @Override
    public void close() {
        closed = true;
        try {
            client.setAutoReconnectEnabled(false);
            client.disconnect();
            client.close();
        } catch (IOException e) {
            LOG.debug("The connection to Slack had ended already.", e);
        }
    }
}
