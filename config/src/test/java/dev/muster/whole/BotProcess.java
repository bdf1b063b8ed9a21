package dev.muster.whole;

import dev.muster.architecture.Checkout;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bot in a process of its own on a free port of this machine: the packaged one where the build has packaged it
 * ({@code muster.jar}), else from the class path of the tests.
 */
final class BotProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Muster is ready: open (http://127\\.0\\.0\\.1:\\d+)");
    private static final List<String> FOREIGN = List.of("MUSTER_", "SLACK_", "DISCORD_", "DATABASE_URL");

    private final Process process;
    private final String address;

    private BotProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** How a bot is started: with that data folder, configuration, heap and, besides the machine's, environment. */
    record Setup(Path data, String config, String heap, Map<String, String> environment) {
        static Setup over(Path data) {
            return new Setup(data, sample(), "256m", Map.of());
        }

        Setup configuredBy(Path folder) {
            return new Setup(data, folder.toString(), heap, environment);
        }

        Setup withHeap(String limit) {
            return new Setup(data, config, limit, environment);
        }

        Setup with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Setup(data, config, heap, more);
        }

        private Path log() {
            return data.resolveSibling(data.getFileName() + ".log");
        }

        private Process run() {
            return muster(this, "run", "--port", "0", "--data", data.toString(), "--config", config);
        }
    }

    /** Starts it over that data folder, and returns when it takes calls. */
    static BotProcess start(Path data) {
        return start(Setup.over(data));
    }

    /** Starts it so, and returns when it takes calls. */
    static BotProcess start(Setup setup) {
        Path log = setup.log();
        Process process = setup.run();
        try {
            BufferedReader printed = process.inputReader();
            return new BotProcess(process, address(printed).orElseThrow(() -> notStarted(log)));
        } catch (RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Starts it, and does not wait until it takes calls: it may be killed on the way there. */
    static BotProcess starting(Path data) {
        return new BotProcess(Setup.over(data).run(), "");
    }

    /** {@code ./muster ARGUMENTS} as a process; what it says on standard error goes to a file beside the data folder. */
    static Process muster(Setup setup, String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + setup.heap(),
                "-Dstdout.encoding=UTF-8"));
        line.addAll(Optional.ofNullable(System.getProperty("muster.jar"))
                .map(BotProcess::packaged)
                .orElseGet(BotProcess::asCompiled));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.appendTo(setup.log().toFile()));
        builder.environment().keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
        builder.environment().putAll(setup.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first that ends in peace leaves its classes ready to map, which halves the starts after it. */
    private static List<String> packaged(String jar) {
        long built = new File(jar).lastModified();
        return List.of(
                "-Xlog:disable",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + jar + "." + built + ".jsa",
                "-jar",
                jar);
    }

    private static List<String> asCompiled() {
        return List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.muster.config.Main");
    }

    /** The sample configuration of the checkout. */
    static String sample() {
        return Checkout.root().resolve("config/sample").toString();
    }

    private static Optional<String> address(BufferedReader printed) {
        return printed.lines()
                .map(READY::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static IllegalStateException notStarted(Path log) {
        try {
            return new IllegalStateException("the bot did not start:\n" + Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its console is. */
    String address() {
        return address;
    }

    /** The number by which the operating system knows it. */
    long pid() {
        return process.pid();
    }

    /** Holds it still, wherever it is; it notices nothing. */
    void freeze() {
        signal("STOP");
    }

    /** Lets it go on. */
    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "" + pid()).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        await();
    }

    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (process.waitFor(20, TimeUnit.SECONDS)) return;
            process.destroyForcibly();
            throw new IllegalStateException("the bot did not stop within 20 seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
