package dev.muster.config;

import dev.muster.config.cli.AskCommand;
import dev.muster.config.cli.BackupCommand;
import dev.muster.config.cli.ChatCommand;
import dev.muster.config.cli.CheckCommand;
import dev.muster.config.cli.CommonOptions;
import dev.muster.config.cli.EraseCommand;
import dev.muster.config.cli.ExportCommand;
import dev.muster.config.cli.Failures;
import dev.muster.config.cli.KnowledgeCommand;
import dev.muster.config.cli.ReplayCommand;
import dev.muster.config.cli.RestoreCommand;
import dev.muster.config.cli.RunCommand;
import dev.muster.config.cli.VerifyCommand;
import java.util.concurrent.Callable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: what {@code ./muster} starts. */
@Command(
        name = "muster",
        description = "A chat bot for major incidents: the room, the people, the record, the review.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            RunCommand.class,
            ChatCommand.class,
            ReplayCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            CheckCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            EraseCommand.class,
            AskCommand.class,
            KnowledgeCommand.class
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    /** Runs one call and ends the process with its exit code: 0 done, 1 the answer is no, 2 wrong usage, 3 cannot run. */
    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        return RunCommand.run(options, spec);
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
