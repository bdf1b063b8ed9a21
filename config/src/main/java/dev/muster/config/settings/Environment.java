package dev.muster.config.settings;

import dev.muster.config.yaml.Mistakes;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment's variables, read one by one. An empty one counts as not set. Values are never repeated in a mistake. */
final class Environment {
    private static final String PLACE = "environment";

    private final Map<String, String> variables;
    private final Mistakes mistakes;

    Environment(Map<String, String> variables, Mistakes mistakes) {
        this.variables = variables;
        this.mistakes = mistakes;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Secret> secret(String name) {
        return text(name).map(Secret::new);
    }

    /** An address with one of these schemes. */
    Optional<URI> address(String name, List<String> schemes) {
        return text(name).flatMap(value -> {
            Optional<URI> address = parse(value)
                    .filter(uri ->
                            uri.getScheme() != null && uri.getHost() != null && schemes.contains(uri.getScheme()));
            if (address.isEmpty())
                mistake(name + " is not an address", "begin it with " + String.join(":// or ", schemes) + "://");
            return address;
        });
    }

    void mistake(String problem, String remedy) {
        mistakes.add(PLACE, 0, problem, remedy);
    }

    private static Optional<URI> parse(String value) {
        try {
            return Optional.of(URI.create(value));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
