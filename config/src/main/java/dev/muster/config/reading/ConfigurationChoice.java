package dev.muster.config.reading;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which configuration holds. */
public final class ConfigurationChoice {
    private static final Path USUAL = Path.of("config", "sample");

    private ConfigurationChoice() {}

    /**
     * The folder that was named; otherwise {@code config/sample} under the folder one is in, otherwise the built-in sample.
     *
     * @return empty when a folder was named that is not there
     */
    public static Optional<ConfigurationFiles> of(Optional<Path> named) {
        if (named.isPresent()) return named.filter(Files::isDirectory).map(ConfigurationFolder::new);
        return Optional.of(Files.isDirectory(USUAL) ? new ConfigurationFolder(USUAL) : new BuiltInSample());
    }
}
