package dev.muster.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.discord.fake.Faults.Fault;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** The REST API: takes requests, checks them, lets them suffer what was ordered, and answers. */
final class RestApi extends Dispatcher {
    static final String BASE = "/api/v10";

    private final FakeDiscord discord;
    private final SchemaCheck schemas;
    private final Routes routes;

    RestApi(FakeDiscord discord, SchemaCheck schemas) {
        this.discord = discord;
        this.schemas = schemas;
        routes = new Routes(discord);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        String target = request.getUrl().encodedPath();
        if (target.equals("/gateway") || target.equals("/gateway/")) {
            if (discord.gateway().isShut()) return lost();
            return new MockResponse.Builder()
                    .webSocketUpgrade(discord.gateway().listener())
                    .build();
        }
        long arrived = System.nanoTime();
        if (!discord.faults().latency().isZero())
            TimeUnit.MILLISECONDS.sleep(discord.faults().latency().toMillis());
        String path = target.substring(Math.min(BASE.length(), target.length()));
        Optional<String> template = schemas.template(request.getMethod(), path);
        if (template.isEmpty()) {
            discord.violations().add(request.getMethod() + " " + path + " is nothing that Discord has");
            return answer(404, "{\"code\":0,\"message\":\"404: Not Found\"}");
        }
        String route = request.getMethod() + " " + template.get();
        JsonNode body = bodyOf(request);
        Optional<Fault> fault = discord.faults().take(route);
        MockResponse answer = fault.map(suffered -> suffer(suffered, route, path, body, request, template.get()))
                .orElseGet(() -> answered(route, path, body, request, template.get()));
        int status = Integer.parseInt(answer.getStatus().split(" ", -1)[1]);
        discord.calls().add(new Call(route, path, body, status, arrived, System.nanoTime()));
        return answer;
    }

    /** With a file, what is said about it is the part named {@code payload_json}. */
    private static JsonNode bodyOf(RecordedRequest request) {
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        String type = String.valueOf(request.getHeaders().get("content-type"));
        if (!type.startsWith("multipart/")) return Json.read(body);
        int name = body.indexOf("name=\"payload_json\"");
        int from = body.indexOf("\r\n\r\n", name) + 4;
        return Json.read(body.substring(from, body.indexOf("\r\n--", from)));
    }

    private MockResponse suffer(
            Fault fault, String route, String path, JsonNode body, RecordedRequest request, String template) {
        return switch (fault) {
            case Faults.Refused refused ->
                answer(refused.status(), new DiscordError(refused.status(), refused.code(), refused.message()).body());
            case Faults.Limited limited ->
                new MockResponse.Builder()
                        .code(429)
                        .addHeader("via", "1.1 google")
                        .addHeader("content-type", "application/json")
                        .addHeader("retry-after", Math.max(1, (long) limited.seconds()))
                        .addHeader("x-ratelimit-scope", "shared")
                        .body("{\"message\":\"You are being rate limited.\",\"retry_after\":" + limited.seconds()
                                + ",\"global\":false}")
                        .build();
            case Faults.Broken broken -> answer(broken.status(), "");
            case Faults.BrokenAfter broken -> {
                answered(route, path, body, request, template);
                yield answer(broken.status(), "");
            }
            case Faults.LostBefore ignored -> lost();
            case Faults.LostAfter ignored -> {
                answered(route, path, body, request, template);
                yield lost();
            }
        };
    }

    private static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    private MockResponse answered(String route, String path, JsonNode body, RecordedRequest request, String template) {
        discord.violations().addAll(route, schemas.problems(request.getMethod(), template, body));
        try {
            boolean known =
                    ("Bot " + discord.token()).equals(request.getHeaders().get("authorization"))
                            || path.startsWith("/webhooks/")
                            || path.startsWith("/interactions/");
            if (!known) throw new DiscordError(401, 0, "401: Unauthorized");
            JsonNode answer;
            synchronized (discord.town()) {
                answer = routes.answer(route, path.substring(1).split("/", -1), body, request.getUrl());
            }
            return answer.isMissingNode() ? answer(204, "") : answer(200, answer.toString());
        } catch (DiscordError e) {
            return answer(e.status(), e.body());
        }
    }

    private static MockResponse answer(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("content-type", "application/json")
                .addHeader("via", "1.1 google")
                .body(body)
                .build();
    }
}
