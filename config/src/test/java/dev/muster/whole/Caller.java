package dev.muster.whole;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A program that calls the bot over HTTP, knowing no more than what is promised to the outside. */
final class Caller implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;

    Caller(String address) {
        this.address = address;
    }

    /** What came back. */
    record Answer(int status, String type, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return JSON.readTree(text());
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }
    }

    /** Says that; it has to be taken. */
    JsonNode say(String person, String room, String text) {
        Answer answer = post(body(Map.of("person", person, "room", room, "text", text)));
        if (answer.status() != 200 || !answer.json().path("ok").asBoolean()) {
            throw new AssertionError(person + " said " + text + ": " + answer.text());
        }
        return answer.json();
    }

    /** Says that under an id, which may be a repetition. */
    Answer say(String person, String room, String text, String id) {
        return post(body(Map.of("person", person, "room", room, "text", text, "id", id)));
    }

    static String body(Map<String, ?> fields) {
        try {
            return JSON.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** {@code POST /api/chat} with that body and those headers, names and values in turn. */
    Answer post(String body, String... headers) {
        HttpRequest.Builder request =
                request("/api/chat").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (headers.length > 0) request.headers(headers);
        return send(request);
    }

    Answer get(String path) {
        return send(request(path));
    }

    /** The entries of that incident's timeline call. */
    JsonNode timeline(String incident) {
        return get("/api/incidents/" + incident + "/timeline").json().get("timeline");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), type, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
