package dev.muster.config.cli;

import dev.muster.knowledge.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./muster knowledge tune DIR}: derives the weights and thresholds of the answers from questions with known answers. */
@Command(
        name = "tune",
        description = "Learns from questions with known answers how to weigh what speaks for an article.",
        mixinStandardHelpOptions = true)
public final class TuneCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MeasuringOptions options = new MeasuringOptions();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to write the result: judgements.json of the knowledge module (default: nowhere)")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter told = spec.commandLine().getOut();
        try (Trial trial = options.trial()) {
            var learned = trial.tune(line -> {
                told.println(line);
                told.flush();
            });
            if (out != null) learned.write(out);
        }
        return ExitCode.DONE;
    }
}
