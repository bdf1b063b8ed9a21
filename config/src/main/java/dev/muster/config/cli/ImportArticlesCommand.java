package dev.muster.config.cli;

import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Articles;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.knowledge.articles.ArticleImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./muster knowledge import DIR}: Markdown and HTML files become articles in the configuration's folder {@code knowledge},
 * which a running bot then finds by itself.
 */
@Command(
        name = "import",
        description = "Takes a folder of Markdown or HTML files over as articles of the configuration.",
        mixinStandardHelpOptions = true)
public final class ImportArticlesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(
            paramLabel = "DIR",
            description = "with .md, .markdown, .html or .htm files, in folders of their own or not")
    private Path from = Path.of("");

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "published",
            description = "of files that name none: draft, validated, published or retired (default: published)")
    private String state = "published";

    @Override
    public Integer call() {
        ArticleState usual = ArticleState.of(state)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        state + " is no state of an article; choose draft, validated, published or retired."));
        if (!Files.isDirectory(from)) throw new CannotRunException("There is no folder " + from + ".");
        Path into = into();
        try {
            return tell(ArticleImport.of(from, into, usual), into);
        } catch (IOException failed) {
            throw new CannotRunException("The articles cannot be written to " + into + " (" + failed.getMessage()
                    + "). Look whether it can be written to and the disk has space; what was written stays.");
        }
    }

    private Path into() {
        Settings settings = Launch.settings(options);
        if (Launch.files(settings) instanceof ConfigurationFolder folder) return Articles.folder(folder);
        throw new CannotRunException(
                "The sample configuration is built in and cannot be added to. Copy config/sample, and name"
                        + " the copy with --config DIR.");
    }

    private int tell(ArticleImport.Result result, Path into) {
        PrintWriter out = spec.commandLine().getOut();
        result.problems().forEach(spec.commandLine().getErr()::println);
        out.println(result.written().size() + " articles are in " + into + ", " + result.made() + " of them new"
                + (result.problems().isEmpty() ? "." : "; " + result.problems().size() + " were not taken over."));
        out.flush();
        return result.problems().isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }
}
