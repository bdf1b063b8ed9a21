package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** The HTTP side: takes requests, lets them suffer what was ordered, and answers. */
final class WebApi implements AutoCloseable {
    static {
        // Else the JDK's server holds small answers back for up to 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final Methods methods;
    private final Faults faults;
    private final CallLog log;

    WebApi(Methods methods, Faults faults, CallLog log) {
        this.methods = methods;
        this.faults = faults;
        this.log = log;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/", this::api);
        server.createContext("/response/", this::response);
        server.createContext("/upload/", this::upload);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void api(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        String method = lastOf(exchange);
        Map<String, String> args = args(exchange);
        String token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .map(header -> header.replaceFirst("^Bearer ", ""))
                .orElseGet(() -> args.getOrDefault("token", ""));
        args.remove("token");
        Faults.Fault fault = faults.take(method).orElse(new Faults.Fine());
        switch (fault) {
            case Faults.Fine ignored -> send(exchange, call(method, args, token, arrived));
            case Faults.Refused refused -> {
                note(method, args, arrived, refused.error());
                send(exchange, Json.object().put("ok", false).put("error", refused.error()));
            }
            case Faults.Limited limited -> {
                note(method, args, arrived, "ratelimited");
                limited(exchange, limited.seconds());
            }
            case Faults.Broken ignored -> {
                note(method, args, arrived, "HTTP 500");
                send(exchange, 500, "text/html", "<html>Server error</html>");
            }
            case Faults.LostBefore ignored -> {
                note(method, args, arrived, "lost before");
                exchange.close();
            }
            case Faults.LostAfter ignored -> {
                call(method, args, token, arrived);
                note(method, args, arrived, "lost after");
                exchange.close();
            }
        }
    }

    /** Half of the latency passes before something is done, half of it before the answer arrives. */
    private Optional<ObjectNode> call(String method, Map<String, String> args, String token, long arrived) {
        LockSupport.parkNanos(faults.latency().toNanos() / 2);
        ObjectNode answer;
        String result = "ok";
        try {
            answer = methods.answer(method, new Args(args), token, address());
            if (!answer.path("ok").asBoolean()) result = answer.path("error").asText();
        } catch (Methods.TooMany tooMany) {
            note(method, args, arrived, "ratelimited");
            return Optional.empty();
        } catch (SlackError refused) {
            result = refused.code();
            answer = Json.object().put("ok", false).put("error", refused.code());
            answer.putObject("response_metadata").putArray("messages").add("[ERROR] " + refused.getMessage());
        }
        LockSupport.parkNanos(faults.latency().toNanos() - (System.nanoTime() - arrived));
        note(method, args, arrived, result);
        return Optional.of(answer);
    }

    private void note(String method, Map<String, String> args, long arrived, String result) {
        log.add(new Call(method, Map.copyOf(args), arrived, System.nanoTime(), result));
    }

    private void response(HttpExchange exchange) throws IOException {
        JsonNode body = Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, 200, "text/plain", methods.responseUrls().use(lastOf(exchange), body));
    }

    private void upload(HttpExchange exchange) throws IOException {
        methods.upload(lastOf(exchange), exchange.getRequestBody().readAllBytes());
        send(exchange, 200, "text/plain", "OK");
    }

    private static String lastOf(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, String> args(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> args = new LinkedHashMap<>();
        read(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""), args);
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (type.startsWith("application/json")) {
            Json.read(body).properties().forEach(field -> args.put(field.getKey(), text(field.getValue())));
        } else {
            read(body, args);
        }
        return args;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static void read(String form, Map<String, String> into) {
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) continue;
            into.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void send(HttpExchange exchange, Optional<ObjectNode> answer) throws IOException {
        if (answer.isEmpty()) limited(exchange, 1);
        else send(exchange, answer.get());
    }

    private void send(HttpExchange exchange, ObjectNode answer) throws IOException {
        exchange.getResponseHeaders().add("x-oauth-scopes", String.join(",", methods.scopes()));
        send(exchange, 200, "application/json; charset=utf-8", answer.toString());
    }

    private static void limited(HttpExchange exchange, int seconds) throws IOException {
        exchange.getResponseHeaders().add("Retry-After", Integer.toString(seconds));
        send(exchange, 429, "application/json", "{\"ok\":false,\"error\":\"ratelimited\"}");
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
