package dev.muster.console.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The addresses that are served. Any other method on one of them is answered with those that it takes. */
public final class Routes {
    private final Map<String, Map<String, Handler>> handlers = new LinkedHashMap<>();

    /** Serves GET, and HEAD with it. */
    public Routes get(String path, Handler handler) {
        return on(path, Method.GET_NAME, handler).on(path, Method.HEAD_NAME, handler);
    }

    /** Serves POST. */
    public Routes post(String path, Handler handler) {
        return on(path, Method.POST_NAME, handler);
    }

    private Routes on(String path, String method, Handler handler) {
        handlers.computeIfAbsent(path, unused -> new TreeMap<>()).put(method, handler);
        return this;
    }

    /** Everything together, with the headers and checks that go around it. */
    public HttpRouting.Builder routing(ErrorPage page) {
        ErrorAnswers errors = new ErrorAnswers(page);
        HttpRouting.Builder routing = HttpRouting.builder();
        routing.addFilter(new SecurityHeaders());
        routing.addFilter(new OwnPagesOnly());
        handlers.forEach((path, byMethod) -> {
            byMethod.forEach((method, handler) -> routing.route(Method.create(method), path, handler));
            String allowed = byMethod.keySet().stream().collect(Collectors.joining(", "));
            routing.any(path, (request, response) -> {
                response.header(HeaderNames.ALLOW, allowed);
                errors.send(
                        request,
                        response,
                        Status.METHOD_NOT_ALLOWED_405,
                        "This address takes " + allowed.replace(", ", " and ") + ".");
            });
        });
        routing.any((request, response) -> errors.send(
                request, response, Status.NOT_FOUND_404, "There is nothing at this address. The chat is at / ."));
        errors.register(routing);
        return routing;
    }
}
