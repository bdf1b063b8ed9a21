package dev.muster.config.settings;

import dev.muster.config.yaml.Mistakes;
import dev.muster.storage.DatabaseUrl;
import dev.muster.storage.StorePlace;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where this instance runs and what it is connected to.
 *
 * @param config the folder with the configuration, where somebody named one
 * @param data the folder in which everything is kept
 * @param port of the web console, on loopback
 * @param consoleUrl where people reach the console, without a slash at its end, when that is not its own address
 * @param databaseUrl a JDBC address, which may have a password in it; SQLite in the data folder when empty
 * @param embeddings whether questions are compared with articles by meaning too, which takes some 300 MB outside the heap
 * @param secret signs console links and button payloads; one is kept in the data folder when empty
 */
public record Settings(
        Optional<Path> config,
        Path data,
        int port,
        Optional<String> consoleUrl,
        Optional<Secret> databaseUrl,
        boolean embeddings,
        Optional<Secret> secret,
        Optional<SlackSettings> slack,
        Optional<DiscordSettings> discord) {
    private static final int USUAL_PORT = 8080;
    private static final Pattern DATABASE = Pattern.compile("jdbc:(sqlite|postgresql):.+");
    private static final String PORT_REMEDY = "set it to a number from 1 to 65535, or 0 for any free one";
    private static final int SHORTEST_SECRET = 16;

    /** What was given on the command line, which goes before the environment. */
    public record Options(Optional<Path> config, Optional<Path> data, Optional<Integer> port) {
        /** Nothing was given. */
        public static final Options NONE = new Options(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads them. Where there is a mistake, which is reported, the answer is as if the variable were not set. */
    public static Settings read(Map<String, String> variables, Options options, Mistakes mistakes) {
        Environment environment = new Environment(variables, mistakes);
        options.port()
                .filter(number -> !isPort(number))
                .ifPresent(number -> mistakes.add("command line", 0, number + " is not a port", PORT_REMEDY));
        return new Settings(
                options.config().or(() -> path(environment, "MUSTER_CONFIG")),
                options.data().or(() -> path(environment, "MUSTER_DATA")).orElse(Path.of("data")),
                options.port().or(() -> port(environment)).orElse(USUAL_PORT),
                environment
                        .address("MUSTER_CONSOLE_URL", List.of("https", "http"))
                        .map(Settings::withoutSlash),
                database(environment),
                embeddings(environment),
                secret(environment),
                SlackSettings.read(environment),
                DiscordSettings.read(environment));
    }

    /** Where the store is. */
    public StorePlace store() {
        return new StorePlace(data, databaseUrl.flatMap(url -> DatabaseUrl.of(url.reveal())));
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceFirst("/+$", "");
    }

    private static Optional<Path> path(Environment environment, String name) {
        try {
            return environment.text(name).map(Path::of);
        } catch (InvalidPathException noPath) {
            environment.mistake(name + " is not a path", "set it to a folder");
            return Optional.empty();
        }
    }

    private static Optional<Integer> port(Environment environment) {
        Optional<String> written = environment.text("MUSTER_PORT");
        Optional<Integer> port = written.filter(digits -> digits.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(Settings::isPort);
        if (written.isPresent() && port.isEmpty()) environment.mistake("MUSTER_PORT is not a port", PORT_REMEDY);
        return port;
    }

    private static boolean isPort(int number) {
        return number >= 0 && number <= 65_535;
    }

    private static Optional<Secret> database(Environment environment) {
        Optional<String> url = environment.text("DATABASE_URL");
        Optional<String> known = url.filter(address -> DATABASE.matcher(address).matches());
        if (url.isPresent() && known.isEmpty()) {
            environment.mistake(
                    "DATABASE_URL is not a JDBC address of SQLite or PostgreSQL",
                    "write it as jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=NAME&password=WORD");
        }
        return known.map(Secret::new);
    }

    private static boolean embeddings(Environment environment) {
        String written = environment.text("MUSTER_EMBEDDINGS").orElse("on");
        if (!written.equals("on") && !written.equals("off")) {
            environment.mistake(
                    "MUSTER_EMBEDDINGS is neither on nor off", "set it to one of them, or unset it to mean on");
        }
        return !written.equals("off");
    }

    private static Optional<Secret> secret(Environment environment) {
        Optional<String> secret = environment.text("MUSTER_SECRET");
        if (secret.filter(words -> words.length() < SHORTEST_SECRET).isPresent()) {
            environment.mistake(
                    "MUSTER_SECRET is too short to keep anything safe",
                    "make it at least " + SHORTEST_SECRET + " characters of chance, or unset it to have one made");
        }
        return secret.map(Secret::new);
    }
}
