package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;

/**
 * The gateway. What happens while nobody is connected waits for whoever takes the session up again, unless the session is
 * forgotten; then it is told to nobody.
 */
final class Gateway {
    static final int MESSAGE_CONTENT = 1 << 15;
    static final int GUILD_MEMBERS = 1 << 1;
    /** Discord's own code for a connection that it ended for no reason that it could name. */
    private static final int GONE = 4000;

    /** One session: what was told in it, so that it can be told again. */
    private static final class Session {
        final String id;
        final int intents;
        final List<ObjectNode> told = new ArrayList<>();

        Session(String id, int intents) {
            this.id = id;
            this.intents = intents;
        }
    }

    private final FakeDiscord discord;
    private Optional<Session> session = Optional.empty();
    private Optional<WebSocket> socket = Optional.empty();
    private boolean shut;
    private int sessions;
    private int resumed;

    Gateway(FakeDiscord discord) {
        this.discord = discord;
    }

    WebSocketListener listener() {
        return new WebSocketListener() {
            @Override
            public void onOpen(WebSocket webSocket, Response response) {
                ObjectNode hello = Json.object().put("op", 10);
                hello.putObject("d").put("heartbeat_interval", 41_250);
                webSocket.send(hello.toString());
            }

            @Override
            public void onMessage(WebSocket webSocket, String text) {
                heard(webSocket, Json.read(text));
            }

            @Override
            public void onClosing(WebSocket webSocket, int code, String reason) {
                gone(webSocket);
                webSocket.close(1000, null);
            }

            @Override
            public void onFailure(
                    WebSocket webSocket, Throwable t, @org.jspecify.annotations.Nullable Response response) {
                gone(webSocket);
            }
        };
    }

    private synchronized void gone(WebSocket one) {
        if (socket.filter(one::equals).isPresent()) socket = Optional.empty();
    }

    private synchronized void heard(WebSocket from, JsonNode message) {
        JsonNode data = message.path("d");
        switch (message.path("op").asInt()) {
            case 1 -> from.send(Json.object().put("op", 11).toString());
            case 2 -> identify(from, data);
            case 6 -> resume(from, data);
            case 8 -> members(data);
            default -> {}
        }
    }

    private void identify(WebSocket from, JsonNode data) {
        int intents = data.path("intents").asInt();
        if (!discord.token().equals(data.path("token").asText())) {
            from.close(4004, "Authentication failed.");
            return;
        }
        if (!discord.isTrusting() && (intents & (MESSAGE_CONTENT | GUILD_MEMBERS)) != 0) {
            from.close(4014, "Disallowed intent(s).");
            return;
        }
        session = Optional.of(new Session("session-" + ++sessions, intents));
        socket = Optional.of(from);
        ObjectNode ready = Json.object().put("v", 10).put("session_id", session.get().id);
        ready.set("user", discord.town().accounts.get(Town.BOT));
        ready.put("resume_gateway_url", discord.gatewayUrl().toString());
        ready.putArray("private_channels");
        ready.putArray("guilds").addObject().put("id", Town.GUILD).put("unavailable", true);
        ready.putObject("application").put("id", Town.APPLICATION).put("flags", 0);
        tell("READY", ready);
        synchronized (discord.town()) {
            tell("GUILD_CREATE", discord.town().json());
        }
    }

    private void resume(WebSocket from, JsonNode data) {
        String wanted = data.path("session_id").asText();
        if (session.filter(known -> known.id.equals(wanted)).isEmpty()) {
            from.send(Json.object().put("op", 9).put("d", false).toString());
            return;
        }
        socket = Optional.of(from);
        resumed++;
        int seen = data.path("seq").asInt();
        session.get().told.stream()
                .filter(event -> event.get("s").asInt() > seen)
                .forEach(event -> from.send(event.toString()));
        tell("RESUMED", Json.object());
    }

    /** Tells whoever is connected, or keeps it for whoever comes back. */
    synchronized void tell(String type, ObjectNode data) {
        if (session.isEmpty()) return;
        Session now = session.get();
        ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", now.told.size() + 1);
        event.set("d", data);
        now.told.add(event);
        socket.ifPresent(open -> open.send(event.toString()));
    }

    /** A message as that session may see it: whoever may not read along sees only what is said to them. */
    synchronized ObjectNode visible(ObjectNode message, boolean direct) {
        boolean reads = session.map(now -> (now.intents & MESSAGE_CONTENT) != 0).orElse(true);
        boolean own = message.at("/author/id").asText().equals(Town.BOT);
        boolean called = message.path("mentions").toString().contains(Town.BOT);
        if (reads || own || called || direct) return message;
        ObjectNode hidden = message.deepCopy();
        hidden.put("content", "");
        for (String part : List.of("embeds", "components", "attachments")) hidden.putArray(part);
        return hidden;
    }

    private void members(JsonNode request) {
        String beginning = request.path("query").asText("").toLowerCase(Locale.ROOT);
        ObjectNode chunk = Json.object()
                .put("guild_id", Town.GUILD)
                .put("chunk_index", 0)
                .put("chunk_count", 1)
                .put("nonce", request.path("nonce").asText());
        ArrayNode members = chunk.putArray("members");
        synchronized (discord.town()) {
            discord.town().accounts.forEach((id, account) -> {
                boolean named = account.get("username").asText().startsWith(beginning);
                if (!discord.isAway(id) && named) members.add(discord.town().member(id));
            });
        }
        chunk.putArray("not_found");
        tell("GUILD_MEMBERS_CHUNK", chunk);
    }

    /** The socket breaks; the session goes on. */
    synchronized void cut() {
        socket.ifPresent(open -> open.close(GONE, "cut"));
        socket = Optional.empty();
    }

    /** The session is forgotten: whoever comes back has to begin anew. */
    synchronized void forget() {
        session = session.map(old -> new Session("forgotten", old.intents));
        cut();
    }

    /** Discord asks for a new connection. */
    synchronized void askToReconnect() {
        socket.ifPresent(
                open -> open.send(Json.object().put("op", 7).putNull("d").toString()));
    }

    synchronized void shut(boolean now) {
        shut = now;
        if (now) cut();
    }

    synchronized boolean isShut() {
        return shut;
    }

    synchronized boolean isConnected() {
        return socket.isPresent();
    }

    synchronized int resumed() {
        return resumed;
    }

    synchronized int sessions() {
        return sessions;
    }
}
