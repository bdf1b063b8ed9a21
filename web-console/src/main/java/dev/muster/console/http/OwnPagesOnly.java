package dev.muster.console.http;

import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/** Nothing is changed, and nobody's chat is followed, on behalf of a page of another site (CSRF). */
final class OwnPagesOnly implements Filter {
    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Method method = request.prologue().method();
        boolean onlyReads = method.equals(Method.GET) || method.equals(Method.HEAD);
        if (!onlyReads && Origins.isForeign(request)) {
            throw Refusal.forbidden("This was sent from a page of another site, so it was not taken.");
        }
        chain.proceed();
    }
}
