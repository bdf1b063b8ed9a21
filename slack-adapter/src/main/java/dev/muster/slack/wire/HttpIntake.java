package dev.muster.slack.wire;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import dev.muster.ports.Clock;
import dev.muster.ports.WebhookIntake;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP mode: Slack's signed requests through the bot's own web server.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Slack on signatures</a>
 */
public final class HttpIntake implements WebhookIntake {
    /** Where the manifest of an app in HTTP mode sends everything. */
    public static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(HttpIntake.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final App app;
    private final SlackRequestParser parser;
    private final Clock clock;

    /** Requests for that app, which checks their signatures. */
    public HttpIntake(App app, Clock clock) {
        this.app = app;
        this.clock = clock;
        parser = new SlackRequestParser(app.config());
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Answer receive(Call call) {
        if (!isOfNow(call.headers().get("x-slack-request-timestamp"))) {
            return new Answer(401, "text/plain", "This request is too old or too far ahead.");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        call.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(PATH)
                .queryString(Map.of())
                .requestBody(call.body())
                .headers(new RequestHeaders(headers))
                .remoteAddress("")
                .build());
        if (request == null) return new Answer(400, "text/plain", "This is nothing that Slack sends.");
        try {
            Response response = app.run(request);
            return new Answer(
                    response.getStatusCode(),
                    Optional.ofNullable(response.getContentType()).orElse("text/plain"),
                    Optional.ofNullable(response.getBody()).orElse(""));
        } catch (Exception e) {
            LOG.error("Something that Slack sent could not be dealt with.", e);
            return new Answer(500, "text/plain", "Something went wrong.");
        }
    }

    /** Slack's own library takes any moment of the future; a replay could then be kept for years. */
    private boolean isOfNow(@org.jspecify.annotations.Nullable String seconds) {
        if (seconds == null || !seconds.matches("\\d{1,12}")) return false;
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), clock.now());
        return off.abs().compareTo(WINDOW) < 0;
    }
}
