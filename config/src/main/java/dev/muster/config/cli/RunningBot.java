package dev.muster.config.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.console.http.OperatorToken;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The bot that has the data folder, asked over its HTTP by a call beside it. */
final class RunningBot {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;
    private final Optional<String> secret;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param address of its console
     * @param secret of the installation, where this call knows it: with it, it may ask for anybody while platforms are connected
     */
    RunningBot(String address, Optional<String> secret) {
        this.address = address;
        this.secret = secret;
    }

    /** The answer to a question. */
    ObjectNode ask(String question, Optional<String> person) {
        Map<String, String> body = new TreeMap<>(Map.of("question", question));
        person.ifPresent(name -> body.put("person", name));
        OkHttpClient http = new OkHttpClient.Builder().callTimeout(PATIENCE).build();
        try {
            Request.Builder request = new Request.Builder()
                    .url(address + "/api/ask")
                    .post(RequestBody.create(json.writeValueAsBytes(body), JSON));
            secret.ifPresent(word -> request.header("Authorization", "Bearer " + OperatorToken.of(word)));
            try (Response response = http.newCall(request.build()).execute()) {
                JsonNode answer = json.readTree(response.body().bytes());
                if (response.isSuccessful() && answer instanceof ObjectNode object) return object;
                throw new CannotRunException(answer.path("error")
                        .asText("The bot at " + address + " answered " + response.code() + "; its log says why."));
            }
        } catch (IOException silent) {
            throw new CannotRunException("The bot at " + address + " does not answer (" + silent.getMessage()
                    + "). It has the data folder; wait for it, or stop it and ask again.");
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }
}
