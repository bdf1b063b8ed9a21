package dev.muster.console.api;

import dev.muster.console.http.Bodies;
import dev.muster.console.http.Routes;
import dev.muster.ports.WebhookIntake;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What other services send to the bot, each at its own address, handed on as it came. */
public final class IntakeApi {
    private static final int LARGEST = 1024 * 1024;

    private final List<WebhookIntake> intakes;

    /** For those. */
    public IntakeApi(List<WebhookIntake> intakes) {
        this.intakes = intakes;
    }

    /** Adds their addresses. */
    public void register(Routes routes) {
        intakes.forEach(intake -> routes.post(intake.path(), (request, response) -> take(intake, request, response)));
    }

    private static void take(WebhookIntake intake, ServerRequest request, ServerResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.headers().forEach(header -> headers.put(header.name().toLowerCase(Locale.ROOT), header.get()));
        String body = new String(Bodies.bytes(request, LARGEST), StandardCharsets.UTF_8);
        WebhookIntake.Answer answer = intake.receive(new WebhookIntake.Call(headers, body));
        response.status(Status.create(answer.status()));
        if (!answer.contentType().isEmpty()) response.header(HeaderNames.CONTENT_TYPE, answer.contentType());
        response.send(answer.body());
    }
}
