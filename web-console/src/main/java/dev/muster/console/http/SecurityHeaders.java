package dev.muster.console.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.List;

/**
 * Headers on every answer: scripts and styles from here only and none inline, no framing, no guessing of types, no
 * referrer to the outside (OWASP Secure Headers).
 */
final class SecurityHeaders implements Filter {
    private static final List<Header> HEADERS = List.of(
            header(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
            header("X-Content-Type-Options", "nosniff"),
            header("X-Frame-Options", "DENY"),
            header("Referrer-Policy", "same-origin"),
            header("Cross-Origin-Opener-Policy", "same-origin"),
            header("Cross-Origin-Resource-Policy", "same-origin"),
            header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        HEADERS.forEach(response::header);
        if (!response.headers().contains(HeaderNames.CACHE_CONTROL)) {
            response.header(HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store"));
        }
        chain.proceed();
    }

    private static Header header(String name, String value) {
        return HeaderValues.create(name, value);
    }
}
