package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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

    private @Nullable Integer port;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec call = CommandSpec.create();

    /** Refuses what is no port, as wrong usage. */
    @Option(
            names = "--port",
            paramLabel = "N",
            description = "port of the web console (default: 8080; also MUSTER_PORT)")
    void port(int number) {
        if (number < 0 || number > 65_535) {
            throw new ParameterException(
                    call.commandLine(),
                    number + " is not a port; give a number from 1 to 65535, or 0 for any free one.");
        }
        port = number;
    }

    /** What was given of them. */
    public Settings.Options given() {
        return new Settings.Options(Optional.ofNullable(config), Optional.ofNullable(data), Optional.ofNullable(port));
    }
}
