package dev.muster.config.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./muster knowledge}: what there is to do with articles as a whole. */
@Command(
        name = "knowledge",
        description = "Takes articles in, gives them out, and measures the answers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ImportArticlesCommand.class,
            ExportArticlesCommand.class,
            EvaluateCommand.class,
            TuneCommand.class
        })
public final class KnowledgeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine line = spec.commandLine();
        throw new ParameterException(
                line,
                "Say what to do: " + String.join(" or ", line.getSubcommands().keySet()) + ".");
    }
}
