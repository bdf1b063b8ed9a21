package dev.muster.console.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.JsonAnswers;
import dev.muster.console.http.Routes;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.function.Supplier;

/** For whatever keeps an eye on the process: is it alive, can it work, and its figures. Says nothing about incidents. */
public final class OperationsApi {
    private final Supplier<List<String>> notReady;
    private final Supplier<String> metrics;

    /**
     * Asks these each time.
     *
     * @param notReady why the bot cannot work now, in sentences; empty when it can
     * @param metrics in Prometheus' text format, version 0.0.4
     */
    public OperationsApi(Supplier<List<String>> notReady, Supplier<String> metrics) {
        this.notReady = notReady;
        this.metrics = metrics;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.get(
                "/health/live",
                (request, response) ->
                        JsonAnswers.send(response, JsonAnswers.object().put("live", true)));
        routes.get("/health/ready", (request, response) -> ready(response));
        routes.get(
                "/metrics",
                (request, response) -> JsonAnswers.send(
                        response, Status.OK_200, "text/plain; version=0.0.4; charset=utf-8", metrics.get()));
    }

    private void ready(ServerResponse response) {
        List<String> reasons = notReady.get();
        ObjectNode json = JsonAnswers.object().put("ready", reasons.isEmpty());
        ArrayNode listed = json.putArray("reasons");
        reasons.forEach(listed::add);
        JsonAnswers.send(response, reasons.isEmpty() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, json);
    }
}
