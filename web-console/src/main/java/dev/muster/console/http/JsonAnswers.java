package dev.muster.console.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** Answers for programs. */
public final class JsonAnswers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonAnswers() {}

    /** An empty object to fill. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** As text, on one line. */
    public static String text(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** 200 with that. */
    public static void send(ServerResponse response, JsonNode json) {
        send(response, Status.OK_200, json);
    }

    /** That status with that. */
    public static void send(ServerResponse response, Status status, JsonNode json) {
        send(response, status, "application/json; charset=utf-8", text(json));
    }

    /** Text of any type, in UTF-8. */
    public static void send(ServerResponse response, Status status, String type, String text) {
        response.status(status);
        response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, type));
        response.send(text.getBytes(StandardCharsets.UTF_8));
    }
}
