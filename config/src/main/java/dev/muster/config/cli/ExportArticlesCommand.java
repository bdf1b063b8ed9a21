package dev.muster.config.cli;

import dev.muster.config.settings.Settings;
import dev.muster.config.wiring.Articles;
import dev.muster.knowledge.articles.ArticleWriting;
import dev.muster.knowledge.index.SavedArticles;
import dev.muster.storage.FolderLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./muster knowledge export DIR}: every article as a file, drafts and those written in chat too, also beside a running bot.
 * Whoever can read the data folder may see them all.
 */
@Command(
        name = "export",
        description = "Writes every article as a Markdown file, those written in chat too.",
        mixinStandardHelpOptions = true)
public final class ExportArticlesCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "DIR", description = "a new folder, or an empty one")
    private Path into = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Launch.settings(options);
        try {
            checkEmpty();
            boolean besideBot = FolderLock.holder(settings.data()).isPresent();
            if (!besideBot) readAgain(settings);
            List<Path> written = new ArrayList<>();
            ArticleWriting writing = new ArticleWriting(into);
            SavedArticles.each(
                    Articles.index(settings, besideBot && settings.embeddings()),
                    article -> writing.write(article).ifPresent(written::add));
            PrintWriter out = spec.commandLine().getOut();
            out.println(written.size() + " articles are in " + into + ".");
            out.flush();
            return ExitCode.DONE;
        } catch (IOException failed) {
            throw new CannotRunException("The articles cannot be written to " + into + " (" + failed.getMessage()
                    + "). Look whether it can be written to and the disk has space.");
        }
    }

    private void checkEmpty() throws IOException {
        if (!Files.exists(into)) return;
        try (Stream<Path> there = Files.list(into)) {
            if (there.findAny().isPresent()) {
                throw new CannotRunException(into + " has files in it already. Name a new folder, or an empty one.");
            }
        }
    }

    /** A running bot has its index in step with the articles; with none, one is brought in step now, by words, which is quick. */
    private void readAgain(Settings settings) throws IOException, InterruptedException {
        try (Articles articles = Articles.open(settings, false)) {
            articles.base().awaitRead(PATIENCE);
            articles.base().health().problems().forEach(spec.commandLine().getErr()::println);
        }
    }
}
