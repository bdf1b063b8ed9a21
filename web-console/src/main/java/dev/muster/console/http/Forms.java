package dev.muster.console.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that a page sent, as {@code application/x-www-form-urlencoded}. */
public final class Forms {
    /** A review section is the longest thing that is ever sent, in bytes. */
    private static final int LIMIT = 512 * 1024;

    private final Map<String, List<String>> fields;

    private Forms(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** The form in the body; refused when it is too large or cannot be read. */
    public static Forms read(ServerRequest request) {
        String body = new String(Bodies.bytes(request, LIMIT), StandardCharsets.UTF_8);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) continue;
            fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                    .add(decoded(pair.substring(equals + 1)).replace("\r\n", "\n"));
        }
        return new Forms(fields);
    }

    /** Whether whoever sent it wants to hear the result as JSON: the page's own script does, a plain form does not. */
    public static boolean wantsJson(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ACCEPT)
                .filter(accept -> accept.startsWith("application/json"))
                .isPresent();
    }

    /** The first value of that field, if it was sent and says something. */
    public Optional<String> value(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The value of a field that has to be there. */
    public String required(String name) {
        return value(name).orElseThrow(() -> Refusal.malformed("“" + name + "” is missing or empty."));
    }

    /** Every field whose name begins like that, without the beginning; empty values are left out. */
    public Map<String, String> startingWith(String beginning) {
        Map<String, String> found = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .forEach(name -> value(name).ifPresent(value -> found.put(name.substring(beginning.length()), value)));
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.malformed("The form cannot be read: " + malformed.getMessage());
        }
    }
}
