package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every subcommand understands. */
public final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "folder with the configuration (default: config/sample; also MUSTER_CONFIG)")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "folder in which everything is kept (default: data; also MUSTER_DATA)")
    private @Nullable Path data;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the web console (default: 8080; also MUSTER_PORT)")
    private @Nullable Integer port;

    /** What was given of them. */
    public Settings.Options given() {
        return new Settings.Options(Optional.ofNullable(config), Optional.ofNullable(data), Optional.ofNullable(port));
    }
}
