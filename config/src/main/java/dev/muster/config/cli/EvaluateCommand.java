package dev.muster.config.cli;

import dev.muster.knowledge.Trial;
import dev.muster.knowledge.evaluation.Evaluation;
import dev.muster.knowledge.evaluation.RunFile;
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

/** {@code ./muster knowledge evaluate DIR}: how good the answers are, on articles and questions with known right answers. */
@Command(
        name = "evaluate",
        description = "Indexes articles, asks questions with known answers, and prints how good the answers were.",
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MeasuringOptions options = new MeasuringOptions();

    @Option(names = "--run", paramLabel = "FILE", description = "writes what was answered, to be scored elsewhere")
    private @Nullable Path run;

    @Option(names = "--json", description = "prints the figures as JSON")
    private boolean isJson;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (Trial trial = options.trial()) {
            trial.warmUp();
            Evaluation evaluation = trial.evaluate();
            if (run != null) RunFile.write(run, evaluation.all());
            out.println(
                    isJson ? evaluation.report().json() : evaluation.report().text());
        }
        out.flush();
        return ExitCode.DONE;
    }
}
