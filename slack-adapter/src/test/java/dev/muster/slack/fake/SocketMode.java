package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode: each payload goes through one of the open connections and should be acknowledged within three seconds. */
final class SocketMode implements Deliveries, AutoCloseable {

    private record Waiting(CompletableFuture<Ack> ack, long sent) {}

    private final List<WebSocket> connections = new ArrayList<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private final CountDownLatch started = new CountDownLatch(1);
    private final Server server = new Server();
    private volatile Duration patience = Duration.ofSeconds(3);
    private volatile boolean down;
    private volatile int ghosts;

    SocketMode() {
        server.setReuseAddr(true);
        server.setTcpNoDelay(true);
        server.setDaemon(true);
        server.start();
        try {
            if (!started.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("the socket did not open");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        if (down) throw new SlackError("service_unavailable");
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + UUID.randomUUID();
    }

    int unacknowledged() {
        return unacknowledged.get();
    }

    synchronized int open() {
        return connections.size();
    }

    /** Other connections of the same app that nobody remembers. */
    void haunt(int others) {
        ghosts = others;
    }

    /** Every connection breaks off, and no new one comes about until {@link #restore}. */
    void cut() {
        down = true;
        List<WebSocket> broken;
        synchronized (this) {
            broken = List.copyOf(connections);
            connections.clear();
        }
        broken.forEach(connection -> connection.closeConnection(1006, "cut"));
    }

    void restore() {
        down = false;
    }

    /** How long an acknowledgement is waited for. */
    void patience(Duration longer) {
        patience = longer;
    }

    /** Slack asks for new connections, as it does every few hours. */
    synchronized void refresh() {
        String request = Json.object()
                .put("type", "disconnect")
                .put("reason", "refresh_requested")
                .toString();
        connections.forEach(connection -> connection.send(request));
    }

    @Override
    public void event(ObjectNode payload) {
        ObjectNode envelope = Json.object()
                .put("type", "events_api")
                .put("accepts_response_payload", false)
                .put("retry_attempt", 0)
                .put("retry_reason", "");
        CompletableFuture<Ack> unused = send(envelope, payload);
    }

    @Override
    public CompletableFuture<Ack> command(ObjectNode payload) {
        return send(Json.object().put("type", "slash_commands").put("accepts_response_payload", true), payload);
    }

    @Override
    public CompletableFuture<Ack> interaction(ObjectNode payload) {
        return send(Json.object().put("type", "interactive").put("accepts_response_payload", true), payload);
    }

    private CompletableFuture<Ack> send(ObjectNode envelope, ObjectNode payload) {
        String id = UUID.randomUUID().toString();
        envelope.put("envelope_id", id).set("payload", payload);
        long sent = System.nanoTime();
        CompletableFuture<Ack> ack = new CompletableFuture<>();
        Optional<WebSocket> connection = next();
        if (connection.isEmpty()) return CompletableFuture.completedFuture(new Ack(false, Optional.empty(), 0));
        waiting.put(id, new Waiting(ack, sent));
        try {
            connection.get().send(envelope.toString());
        } catch (WebsocketNotConnectedException justClosed) {
            waiting.remove(id);
            return CompletableFuture.completedFuture(new Ack(false, Optional.empty(), 0));
        }
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (waiting.remove(id) == null) return;
                    unacknowledged.incrementAndGet();
                    ack.complete(new Ack(false, Optional.empty(), System.nanoTime() - sent));
                });
        return ack;
    }

    private synchronized Optional<WebSocket> next() {
        List<WebSocket> open = connections.stream().filter(WebSocket::isOpen).toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(open.get(Math.floorMod(turn.getAndIncrement(), open.size())));
    }

    private void acknowledged(JsonNode message) {
        Waiting known = waiting.remove(message.path("envelope_id").asText());
        if (known == null) return;
        Optional<ObjectNode> payload = message.path("payload") instanceof ObjectNode object && !object.isEmpty()
                ? Optional.of(object)
                : Optional.empty();
        known.ack().complete(new Ack(true, payload, System.nanoTime() - known.sent()));
    }

    @Override
    public void close() {
        try {
            server.stop(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            if (down) {
                connection.closeConnection(1006, "cut");
                return;
            }
            ObjectNode hello = Json.object().put("type", "hello");
            synchronized (SocketMode.this) {
                connections.add(connection);
                hello.put("num_connections", connections.size() + ghosts);
            }
            hello.putObject("connection_info").put("app_id", Workspace.APP);
            hello.putObject("debug_info").put("host", "applink").put("approximate_connection_time", 18060);
            connection.send(hello.toString());
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            synchronized (SocketMode.this) {
                connections.remove(connection);
            }
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            acknowledged(Json.read(message));
        }

        @Override
        public void onError(WebSocket connection, Exception problem) {
            // A broken connection is what some tests are about.
        }

        @Override
        public void onStart() {
            started.countDown();
        }
    }
}
