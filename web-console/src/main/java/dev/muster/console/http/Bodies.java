package dev.muster.console.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Reads what is sent, up to a limit, and says what is wrong with it. */
public final class Bodies {
    /** The most that one call may send, in bytes. */
    public static final int LIMIT = 64 * 1024;

    /** Reads strictly: nothing twice, nothing after the end. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Bodies() {}

    /** The JSON object in the body; anything else is refused with a sentence. */
    public static ObjectNode object(ServerRequest request) {
        byte[] body = bytes(request, LIMIT);
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) return object;
        } catch (JacksonException malformed) {
            throw Refusal.malformed("The body is not JSON: " + firstLine(malformed.getOriginalMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw Refusal.malformed(
                "The body must be a JSON object such as {\"person\":\"ana\",\"room\":\"lobby\",\"text\":\"hello\"}.");
    }

    /** The whole body, refused when it is larger than that. */
    public static byte[] bytes(ServerRequest request, int limit) {
        if (!request.content().hasEntity()) return new byte[0];
        try (InputStream in = request.content().inputStream()) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw Refusal.malformed(
                        "The body is too large: at most " + limit / 1024 + " KiB can be taken at once.");
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that must be there and must say something. */
    public static String required(ObjectNode object, String field) {
        return optional(object, field)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Refusal.malformed("\"" + field + "\" is missing or empty."));
    }

    /** A text that may be there; {@code null} counts as missing, a number or a list does not count as text. */
    public static Optional<String> optional(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) return Optional.empty();
        if (!value.isTextual()) throw Refusal.malformed("\"" + field + "\" must be a text in quotes.");
        return Optional.of(value.textValue());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("it cannot be read.");
    }
}
