package dev.muster.console;

import dev.muster.console.chat.FakeDesk;
import dev.muster.console.chat.LocalChat;
import dev.muster.console.http.OperatorToken;
import dev.muster.ports.Ids;
import dev.muster.review.export.Exports;
import dev.muster.storage.InMemoryLocalChatStore;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A console on a free port with fakes around it, and a browser's few words for it. */
public final class RunningConsole implements AutoCloseable {
    public static final String SECRET = "a secret of the tests";

    private static final KeyPair KEY = key();

    public final FakeTimeline timeline = new FakeTimeline();
    public final FakeDesk desk = new FakeDesk();
    public final FakeArticles articles = new FakeArticles();
    public final LocalChat chat =
            new LocalChat(new InMemoryLocalChatStore(), timeline, desk, Samples::practice, RunningConsole::now);
    public final OkHttpClient http =
            new OkHttpClient.Builder().followRedirects(false).build();
    public Supplier<List<String>> notReady = List::of;

    private final WebConsole console;

    public RunningConsole() {
        this(false);
    }

    public RunningConsole(boolean platformsConnected) {
        this(new ConsoleSettings(ConsoleSettings.LOOPBACK, 0, platformsConnected, SECRET));
    }

    public RunningConsole(ConsoleSettings settings) {
        console = WebConsole.start(
                settings,
                new ConsoleParts(
                        chat,
                        timeline,
                        Samples::practice,
                        articles,
                        zone -> Exports.signedWith(KEY, zone),
                        () -> notReady.get(),
                        () -> "muster_incidents_open 1.0\n",
                        RunningConsole::now,
                        new CountingIds(),
                        List.of()));
    }

    private static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static Instant now() {
        return Samples.NOON;
    }

    public String address(String path) {
        return "http://127.0.0.1:" + console.port() + path;
    }

    public Response get(String path, String... headers) throws IOException {
        return send(new Request.Builder().url(address(path)).get(), headers);
    }

    public Response post(String path, String json, String... headers) throws IOException {
        return send(
                new Request.Builder()
                        .url(address(path))
                        .post(RequestBody.create(json, MediaType.get("application/json"))),
                headers);
    }

    public Response form(String path, Map<String, String> fields, String... headers) throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach(form::add);
        return send(new Request.Builder().url(address(path)).post(form.build()), headers);
    }

    public String page(String path, String... headers) throws IOException {
        try (Response response = get(path, headers)) {
            return response.body().string();
        }
    }

    public Response send(Request.Builder request, String... headers) throws IOException {
        for (int at = 0; at < headers.length; at += 2) request.header(headers[at], headers[at + 1]);
        return http.newCall(request.build()).execute();
    }

    public static String operator() {
        return "Bearer " + OperatorToken.of(SECRET);
    }

    @Override
    public void close() throws Exception {
        console.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static final class CountingIds implements Ids {
        private final AtomicInteger given = new AtomicInteger();

        @Override
        public String next() {
            return "id-" + given.incrementAndGet();
        }

        @Override
        public String salt() {
            return "0".repeat(32);
        }
    }
}
