package dev.muster.config;

import dev.muster.config.cli.ChatCommand;
import dev.muster.config.cli.CheckCommand;
import dev.muster.config.cli.Failures;
import dev.muster.config.cli.ReplayCommand;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what {@code ./muster} starts. */
@Command(
        name = "muster",
        description = "A chat bot for major incidents: the room, the people, the record, the review.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {ChatCommand.class, ReplayCommand.class, CheckCommand.class})
public final class Main implements Runnable {

    /** Runs one call and ends the process with its exit code: 0 done, 1 the answer is no, 2 wrong usage, 3 cannot run. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** The version that the jar's manifest names; "in development" where there is no jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"Muster " + (version == null ? "in development" : version)};
        }
    }
}
