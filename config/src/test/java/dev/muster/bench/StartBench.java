package dev.muster.bench;

import dev.muster.architecture.Checkout;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./muster} from the call until {@code GET /health/ready} says 200, first without and then with the classes that the
 * first start leaves ready to map; and what it takes of memory, at once and after ten idle seconds (Linux only).
 */
public final class StartBench {
    private static final int WARM_STARTS = 5;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private StartBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        Files.deleteIfExists(Checkout.root().resolve("config/target/muster-run.jsa"));
        try (BenchFolder folder = BenchFolder.in()) {
            start("first", folder.resolve("first"), Duration.ZERO);
            for (int i = 1; i <= WARM_STARTS; i++) start("later", folder.resolve("later-" + i), Duration.ZERO);
            start("later", folder.resolve("idle"), IDLE);
        }
    }

    private static void start(String name, Path data, Duration idle) throws Exception {
        int port = freePort();
        long begin = System.nanoTime();
        Process bot = new ProcessBuilder(
                        Checkout.root().resolve("muster").toString(), "--port", "" + port, "--data", data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitReady(bot, port);
            double ready = (System.nanoTime() - begin) / 1e9;
            double cpu = bot.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3;
            String atOnce = memory(bot);
            boolean ended = bot.waitFor(idle.toMillis(), TimeUnit.MILLISECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "%s start: ready after %.2f s, %.2f s at work on all cores; %s%s%n",
                    name,
                    ready,
                    cpu,
                    atOnce,
                    ended || idle.isZero() ? "" : ", " + memory(bot) + " after " + idle.toSeconds() + " idle seconds");
        } finally {
            bot.destroy();
            bot.waitFor(60, TimeUnit.SECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitReady(Process bot, int port) throws Exception {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (bot.isAlive()) {
                try {
                    if (client.send(ready, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    bot.waitFor(5, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new IllegalStateException("the bot ended before it was ready");
    }

    private static String memory(Process bot) throws IOException {
        Path status = Path.of("/proc", "" + bot.pid(), "status");
        if (!Files.exists(status)) return "memory unknown here";
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .map(kib -> Long.parseLong(kib) / 1024 + " MiB resident")
                .findFirst()
                .orElse("memory unknown here");
    }
}
