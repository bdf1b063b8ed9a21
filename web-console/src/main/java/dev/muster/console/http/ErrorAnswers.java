package dev.muster.console.http;

import dev.muster.timeline.NotRecordedException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered when something goes wrong: JSON to programs, a page to people; the cause goes to the log. */
final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String UNEXPECTED =
            "Something went wrong here; it is in the log. Please try again. If it stays, ask whoever runs Muster.";

    private final ErrorPage page;

    ErrorAnswers(ErrorPage page) {
        this.page = page;
    }

    void register(HttpRouting.Builder routing) {
        routing.error(
                Refusal.class,
                (request, response, refusal) -> send(request, response, refusal.status(), refusal.sentence()));
        routing.error(NotRecordedException.class, this::notRecorded);
        routing.error(CompletionException.class, this::unwrap);
        routing.error(
                HttpException.class,
                (request, response, problem) -> send(
                        request, response, problem.status(), problem.status().reasonPhrase() + "."));
        routing.error(Throwable.class, this::unexpected);
    }

    private void unwrap(ServerRequest request, ServerResponse response, CompletionException wrapped) {
        switch (wrapped.getCause()) {
            case NotRecordedException problem -> notRecorded(request, response, problem);
            case Refusal refusal -> send(request, response, refusal.status(), refusal.sentence());
            case null, default -> unexpected(request, response, wrapped);
        }
    }

    private void notRecorded(ServerRequest request, ServerResponse response, NotRecordedException problem) {
        LOG.warn("not recorded: {}", request.path().path(), problem);
        response.header(HeaderNames.RETRY_AFTER, "1");
        send(request, response, Status.SERVICE_UNAVAILABLE_503, String.valueOf(problem.getMessage()));
    }

    private void unexpected(ServerRequest request, ServerResponse response, Throwable problem) {
        LOG.error("failed: {} {}", request.prologue().method(), request.path().path(), problem);
        send(request, response, Status.INTERNAL_SERVER_ERROR_500, UNEXPECTED);
    }

    void send(ServerRequest request, ServerResponse response, Status status, String sentence) {
        if (isForPrograms(request)) {
            JsonAnswers.send(
                    response, status, JsonAnswers.object().put("ok", false).put("error", sentence));
        } else {
            JsonAnswers.send(response, status, "text/html; charset=utf-8", page.of(status.code(), sentence));
        }
    }

    private static boolean isForPrograms(ServerRequest request) {
        return request.path().path().startsWith("/api/")
                || request.path().path().startsWith("/health/")
                || Forms.wantsJson(request);
    }
}
