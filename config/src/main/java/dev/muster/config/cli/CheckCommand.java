package dev.muster.config.cli;

import dev.muster.config.reading.ConfigurationChoice;
import dev.muster.config.reading.ConfigurationFiles;
import dev.muster.config.reading.ConfigurationReader;
import dev.muster.config.reading.Reading;
import dev.muster.config.settings.Settings;
import dev.muster.config.yaml.Mistake;
import dev.muster.config.yaml.Mistakes;
import dev.muster.domain.practice.Practice;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./muster check}: names every mistake in the configuration and the environment, or says what it would run with. */
@Command(
        name = "check",
        description = "Checks the configuration: every mistake with its file, line and remedy.",
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private static final int FINE = 0;
    private static final int NOT_FINE = 1;
    private static final int CANNOT_RUN = 3;

    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    /** Checks what this process would run with. */
    public CheckCommand() {
        this(System.getenv());
    }

    /** Checks what a process with that environment would run with. */
    public CheckCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        Settings settings = Settings.read(environment, options.given(), mistakes);
        Optional<ConfigurationFiles> files = ConfigurationChoice.of(settings.config());
        if (files.isEmpty()) return nowhere(settings);
        return switch (ConfigurationReader.read(files.get())) {
            case Reading.Broken(List<Mistake> more) -> {
                more.forEach(
                        mistake -> mistakes.add(mistake.file(), mistake.line(), mistake.problem(), mistake.remedy()));
                yield show(mistakes.list());
            }
            case Reading.Loaded(Practice practice) ->
                mistakes.isEmpty() ? show(practice, files.get(), settings) : show(mistakes.list());
        };
    }

    private int nowhere(Settings settings) {
        spec.commandLine()
                .getErr()
                .println("There is no folder "
                        + settings.config().map(Object::toString).orElse("")
                        + ". Name the one with your configuration: --config DIR");
        return CANNOT_RUN;
    }

    private int show(List<Mistake> mistakes) {
        PrintWriter out = out();
        mistakes.forEach(out::println);
        out.println(mistakes.size() == 1 ? "1 mistake." : mistakes.size() + " mistakes.");
        return NOT_FINE;
    }

    private int show(Practice practice, ConfigurationFiles files, Settings settings) {
        PrintWriter out = out();
        out.println("No mistakes in " + files.title() + ".");
        out.println("People " + practice.people().size()
                + ", teams " + practice.teams().size()
                + ", services " + practice.services().items().size()
                + ", incident models " + practice.models().size() + ".");
        Connections.of(settings).forEach(out::println);
        return FINE;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
