package dev.muster.console.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a request comes from: this machine or not, this console's own pages or somebody else's. */
final class Origins {
    private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origins() {}

    /**
     * Whether a browser sent it for a page of another site. Browsers name the page's origin on every request that could
     * change something; programs name none.
     */
    static boolean isForeign(ServerRequest request) {
        Optional<String> origin = header(request, HeaderNames.ORIGIN);
        if (origin.isPresent()) return !authority(origin.get()).equals(host(request));
        return header(request, FETCH_SITE)
                .map(site -> !site.equals("same-origin") && !site.equals("none"))
                .orElse(false);
    }

    /**
     * Whether it was sent on this machine, to this machine by its own name. The name counts: a foreign name that was made
     * to point here (DNS rebinding) would pass every other check.
     */
    static boolean isLocal(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                && isLoopback(peer)
                && header(request, FORWARDED_FOR).isEmpty()
                && header(request, HeaderNames.FORWARDED).isEmpty()
                && LOOPBACK_NAMES.contains(withoutPort(host(request)));
    }

    private static boolean isLoopback(InetSocketAddress peer) {
        InetAddress address = peer.getAddress();
        return address != null && address.isLoopbackAddress();
    }

    private static String host(ServerRequest request) {
        return request.authority().toLowerCase(Locale.ROOT);
    }

    private static String withoutPort(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    /** {@code null}, as sandboxed pages send it, and anything unreadable belongs to nobody. */
    private static String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static Optional<String> header(ServerRequest request, HeaderName name) {
        return request.headers().first(name);
    }
}
