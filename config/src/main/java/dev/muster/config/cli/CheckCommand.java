package dev.muster.config.cli;

import dev.muster.config.reading.ConfigurationFiles;
import dev.muster.config.reading.ConfigurationReader;
import dev.muster.config.reading.Reading;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Articles;
import dev.muster.config.yaml.Mistake;
import dev.muster.config.yaml.Mistakes;
import dev.muster.discord.DiscordCheck;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleNotes;
import dev.muster.slack.SlackCheck;
import dev.muster.storage.StoreProbe;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
        StoreProbe.trouble(settings.store())
                .ifPresent(trouble -> mistakes.add("environment", 0, "the database cannot be used", trouble));
        ConfigurationFiles files = Launch.files(settings);
        Reading reading = ConfigurationReader.read(files);
        Articles.problems(files, article -> unknownNames(article, reading))
                .forEach(broken -> mistakes.add(broken.file(), broken.line(), broken.problem(), broken.remedy()));
        return switch (reading) {
            case Reading.Broken(List<Mistake> more) -> {
                more.forEach(
                        mistake -> mistakes.add(mistake.file(), mistake.line(), mistake.problem(), mistake.remedy()));
                yield show(mistakes.list());
            }
            case Reading.Loaded(Practice practice) ->
                mistakes.isEmpty() ? show(practice, files, settings) : show(mistakes.list());
        };
    }

    /** Where the configuration itself has mistakes nobody knows which names there are. */
    private static List<ArticleNotes.Mistake> unknownNames(Article article, Reading reading) {
        return reading instanceof Reading.Loaded(Practice practice)
                ? ArticleNotes.unknownNames(article, practice)
                : List.of();
    }

    private int show(List<Mistake> mistakes) {
        PrintWriter out = out();
        mistakes.forEach(out::println);
        out.println(mistakes.size() == 1 ? "1 mistake." : mistakes.size() + " mistakes.");
        return ExitCode.NO;
    }

    private int show(Practice practice, ConfigurationFiles files, Settings settings) {
        PrintWriter out = out();
        out.println("No mistakes in " + files.title() + ".");
        out.println("People " + practice.people().size()
                + ", teams " + practice.teams().size()
                + ", services " + practice.services().items().size()
                + ", incident models " + practice.models().size() + ".");
        Connections.of(settings).forEach(out::println);
        Optional<SlackCheck> slack = settings.slack().map(known -> SlackCheck.of(known.access(""), () -> practice));
        slack.ifPresent(check -> check.facts().forEach(out::println));
        Optional<DiscordCheck> discord =
                settings.discord().map(known -> DiscordCheck.of(known.access("", settings.data()), () -> practice));
        discord.ifPresent(check -> check.facts().forEach(out::println));
        discord.ifPresent(check -> check.limits().forEach(out::println));
        List<String> mistakes = Stream.concat(
                        slack.stream().flatMap(check -> check.mistakes().stream()),
                        discord.stream().flatMap(check -> check.mistakes().stream()))
                .toList();
        mistakes.forEach(out::println);
        return mistakes.isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
