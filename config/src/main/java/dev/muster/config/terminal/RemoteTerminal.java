package dev.muster.config.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.domain.practice.PersonId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A terminal beside a running bot: what is said goes through that bot's {@code POST /api/chat}. */
public final class RemoteTerminal implements Terminal {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final PersonId person;
    private final PrintWriter out;

    /** Speaks to the bot whose console is at that address. */
    public RemoteTerminal(String address, PersonId person, PrintWriter out) {
        this.address = address;
        this.person = person;
        this.out = out;
    }

    @Override
    public void say(String room, String text) {
        try {
            RequestBody body = RequestBody.create(
                    json.writeValueAsBytes(
                            Map.of("person", person.value(), "room", room, "text", text, "source", "terminal")),
                    JSON);
            Request request =
                    new Request.Builder().url(address + "/api/chat").post(body).build();
            try (Response response = http.newCall(request).execute()) {
                JsonNode answer = json.readTree(response.body().bytes());
                if (answer.has("replies")) answer.get("replies").forEach(this::print);
                else out.println("» " + answer.path("error").asText("The bot answered " + response.code() + "."));
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The bot at " + address + " does not answer.", e);
        }
    }

    private void print(JsonNode reply) {
        String where = reply.path("private").asBoolean()
                ? "» "
                : "#" + reply.path("room").asText() + " muster: ";
        out.println(where + reply.path("text").asText().replace("\n", "\n    "));
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
