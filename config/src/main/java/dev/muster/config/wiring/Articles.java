package dev.muster.config.wiring;

import dev.muster.config.reading.BuiltInArticles;
import dev.muster.config.reading.ConfigurationChoice;
import dev.muster.config.reading.ConfigurationFiles;
import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.settings.Settings;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleNotes.Mistake;
import dev.muster.knowledge.KnowledgeBase;
import dev.muster.knowledge.KnowledgeBase.Parts;
import dev.muster.knowledge.articles.ArticleFolder;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.index.IndexInUseException;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ConfirmedQuestions;
import dev.muster.storage.Store;
import dev.muster.storage.StoredArticles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The articles of a configuration: those in its folder {@code knowledge}, indexed in the data folder. */
public final class Articles implements AutoCloseable {
    private static final String FOLDER = "knowledge";
    private static final String INDEX = "articles";

    private final KnowledgeBase base;
    private final RealScheduler scheduler;
    private final Runnable closing;

    private Articles(KnowledgeBase base, RealScheduler scheduler, Runnable closing) {
        this.base = base;
        this.scheduler = scheduler;
        this.closing = closing;
    }

    /**
     * Opens them, which takes a second or more where questions are compared by meaning.
     *
     * @param byMeaning whether questions are compared by meaning too
     * @param unknownNames what an article names that nobody has
     * @param more where else there are articles; the folder goes before
     * @throws IndexInUseException while another process has the index to itself
     */
    static Articles open(
            Settings settings,
            boolean byMeaning,
            Function<Article, List<Mistake>> unknownNames,
            List<ArticleSource> more,
            ConfirmedQuestions confirmed)
            throws IOException {
        RealScheduler scheduler = new RealScheduler();
        List<ArticleSource> sources = new ArrayList<>(List.of(source(settings, scheduler, unknownNames)));
        sources.addAll(more);
        Embeddings embeddings = byMeaning ? LocalModels.load() : Embeddings.NONE;
        try {
            Parts parts =
                    new Parts(index(settings, byMeaning), sources, confirmed, embeddings, Judgements.shipped(), 1);
            return new Articles(KnowledgeBase.open(parts), scheduler, () -> {});
        } catch (IOException | RuntimeException failed) {
            scheduler.close();
            throw failed;
        }
    }

    /** Opens them for one call, while no bot has the data folder: those of the configuration's folder and those in the store. */
    public static Articles open(Settings settings, boolean byMeaning) throws IOException {
        Store store = Store.open(settings.store(), new RealClock(), new RealIds());
        try {
            StoredArticles written = store.articles((interval, name, task) -> () -> {});
            Articles articles = open(settings, byMeaning, article -> List.of(), List.of(written), written);
            return new Articles(articles.base, articles.scheduler, store::close);
        } catch (IOException | RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    /** Where their index is; the one by words alone is another, so that asking so once does not cost the other its vectors. */
    public static Path index(Settings settings, boolean byMeaning) {
        return settings.data().resolve(byMeaning ? INDEX : INDEX + "-by-words");
    }

    /** Where the articles of a configuration are. */
    public static Path folder(ConfigurationFolder configuration) {
        return configuration.folder().resolve(FOLDER);
    }

    /** What is wrong with the articles of a configuration; a running bot answers from the others. */
    public static List<ArticleProblem> problems(
            ConfigurationFiles files, Function<Article, List<Mistake>> unknownNames) {
        if (!(files instanceof ConfigurationFolder configuration) || !Files.isDirectory(folder(configuration))) {
            return List.of();
        }
        return ArticleFolder.problems(folder(configuration), unknownNames);
    }

    private static ArticleSource source(
            Settings settings, RealScheduler scheduler, Function<Article, List<Mistake>> unknownNames) {
        return ConfigurationChoice.of(settings.config())
                .flatMap(files ->
                        files instanceof ConfigurationFolder folder ? Optional.of(folder(folder)) : Optional.empty())
                .<ArticleSource>map(folder -> new ArticleFolder(folder, scheduler, unknownNames))
                .orElseGet(BuiltInArticles::new);
    }

    /** The articles. */
    public KnowledgeBase base() {
        return base;
    }

    @Override
    public void close() throws IOException {
        base.close();
        scheduler.close();
        closing.run();
    }
}
