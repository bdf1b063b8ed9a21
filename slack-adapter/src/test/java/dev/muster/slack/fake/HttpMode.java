package dev.muster.slack.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HTTP mode: signed requests to the app's address; an event that is not taken within three seconds is sent again. */
public final class HttpMode implements Deliveries {
    private static final int ATTEMPTS = 4;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String secret;

    HttpMode(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    @Override
    public void event(ObjectNode payload) {
        deliver(payload.toString(), 0);
    }

    private void deliver(String body, int attempt) {
        CompletableFuture<Void> unused = post(body, "application/json", attempt).thenAccept(answer -> {
            boolean taken = answer.map(HttpResponse::statusCode)
                    .filter(status -> status / 100 == 2)
                    .isPresent();
            if (!taken && attempt + 1 < ATTEMPTS) deliver(body, attempt + 1);
        });
    }

    @Override
    public CompletableFuture<Ack> command(ObjectNode payload) {
        String form = payload.properties().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue().asText()))
                .collect(Collectors.joining("&"));
        return acknowledged(form);
    }

    @Override
    public CompletableFuture<Ack> interaction(ObjectNode payload) {
        return acknowledged("payload=" + encoded(payload.toString()));
    }

    private CompletableFuture<Ack> acknowledged(String form) {
        long sent = System.nanoTime();
        return post(form, "application/x-www-form-urlencoded", 0).thenApply(answer -> {
            boolean taken =
                    answer.filter(response -> response.statusCode() == 200).isPresent();
            Optional<ObjectNode> payload = answer.map(HttpResponse::body)
                    .filter(body -> body.startsWith("{"))
                    .map(body -> (ObjectNode) Json.read(body));
            Optional<ObjectNode> text = answer.map(HttpResponse::body)
                    .filter(body -> !body.isBlank())
                    .map(body -> Json.object().put("text", body));
            return new Ack(taken, payload.or(() -> text), System.nanoTime() - sent);
        });
    }

    private CompletableFuture<Optional<HttpResponse<String>>> post(String body, String type, int attempt) {
        HttpRequest.Builder request = signed(body, type, Instant.now(), secret);
        if (attempt > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(attempt)).header("X-Slack-Retry-Reason", "http_error");
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString())
                .handle((answer, problem) -> Optional.ofNullable(answer));
    }

    /** A request as Slack would send it at that moment, signed with that secret. */
    HttpRequest.Builder signed(String body, String type, Instant at, String key) {
        String stamp = Long.toString(at.getEpochSecond());
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + hmac("v0:" + stamp + ":" + body, key))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends a request signed with any key for any moment, and gives back the status of the answer. */
    public int attempt(String body, Instant at, String key) throws Exception {
        return client.send(signed(body, "application/json", at, key).build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static String hmac(String text, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
