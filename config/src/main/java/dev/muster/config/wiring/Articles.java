package dev.muster.config.wiring;

import dev.muster.config.reading.BuiltInArticles;
import dev.muster.config.reading.ConfigurationChoice;
import dev.muster.config.reading.ConfigurationFolder;
import dev.muster.config.settings.Settings;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.KnowledgeBase;
import dev.muster.knowledge.KnowledgeBase.Parts;
import dev.muster.knowledge.articles.ArticleFolder;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.index.IndexInUseException;
import dev.muster.ports.ArticleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The articles of a configuration: those in its folder {@code knowledge}, indexed in the data folder. */
public final class Articles implements AutoCloseable {
    private static final String FOLDER = "knowledge";
    private static final String INDEX = "articles";

    private final KnowledgeBase base;
    private final RealScheduler scheduler;

    private Articles(KnowledgeBase base, RealScheduler scheduler) {
        this.base = base;
        this.scheduler = scheduler;
    }

    /** Opens them. Beside a running bot, which has the index to itself, another one is worked out and not kept. */
    public static Articles open(Settings settings) throws IOException {
        RealScheduler scheduler = new RealScheduler();
        ArticleSource source = source(settings, scheduler);
        Embeddings embeddings = settings.embeddings() ? LocalModels.load() : Embeddings.NONE;
        Path index = settings.data().resolve(INDEX);
        try {
            return new Articles(KnowledgeBase.open(Parts.usual(index, embeddings, source)), scheduler);
        } catch (IndexInUseException running) {
            Path passing = Files.createTempDirectory("muster-articles");
            return new Articles(KnowledgeBase.open(Parts.usual(passing, embeddings, source)), scheduler);
        }
    }

    private static ArticleSource source(Settings settings, RealScheduler scheduler) {
        return ConfigurationChoice.of(settings.config())
                .flatMap(files ->
                        files instanceof ConfigurationFolder folder ? Optional.of(folder.folder()) : Optional.empty())
                .<ArticleSource>map(folder -> new ArticleFolder(folder.resolve(FOLDER), scheduler))
                .orElseGet(BuiltInArticles::new);
    }

    /** The articles. */
    public KnowledgeBase base() {
        return base;
    }

    /** Somebody as a reader: in the audiences named after the teams that they are in. */
    public static Reader reader(Practice practice, PersonId person) {
        Set<String> teams = new TreeSet<>();
        practice.teams().values().stream()
                .filter(team -> team.roster().members().contains(person))
                .forEach(team -> teams.add(team.name()));
        return new Reader(Optional.of(person), teams);
    }

    @Override
    public void close() throws IOException {
        base.close();
        scheduler.close();
    }
}
