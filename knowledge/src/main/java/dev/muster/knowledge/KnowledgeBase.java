package dev.muster.knowledge;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.index.ArticleIndex;
import dev.muster.knowledge.index.Asked;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.ports.ArticleHealth;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ConfirmedQuestions;
import dev.muster.ports.Likeness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles, kept searchable while they change. A thread of its own follows the sources; any number of threads may ask. An index
 * that turns out damaged is worked out again, and until then there are no answers rather than wrong ones.
 */
public final class KnowledgeBase implements ArticleSearch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeBase.class);

    private final IndexThread thread;
    private final Embeddings embeddings;
    private final Answering answering;
    private final Likeness likeness;

    private KnowledgeBase(IndexThread thread, Embeddings embeddings, Judgements judgements) {
        this.thread = thread;
        this.embeddings = embeddings;
        this.answering = new Answering(judgements, embeddings);
        this.likeness = embeddings.isOn() ? new LikeMeaning(embeddings, judgements.alike()) : Likeness.BY_WORDS;
    }

    /**
     * What a knowledge base is made of.
     *
     * @param folder of the index, which is made if need be
     * @param sources of the articles; of two with the same id, the one in the earlier source counts
     * @param threads how many work out vectors at a time; each takes a core while there is something to do
     */
    public record Parts(
            Path folder,
            List<ArticleSource> sources,
            ConfirmedQuestions confirmed,
            Embeddings embeddings,
            Judgements judgements,
            int threads) {
        public Parts {
            sources = List.copyOf(sources);
        }

        /** The usual parts: one thread, what Muster ships to judge by, and no question confirmed yet. */
        public static Parts usual(Path folder, Embeddings embeddings, ArticleSource... sources) {
            return new Parts(folder, List.of(sources), ConfirmedQuestions.NONE, embeddings, Judgements.shipped(), 1);
        }
    }

    /** Opens the articles and begins to follow them. */
    public static KnowledgeBase open(Parts parts) throws IOException {
        return open(parts, () -> ArticleIndex.open(parts.folder()));
    }

    /** The same, with an index that may be anywhere. */
    static KnowledgeBase open(Parts parts, IndexThread.Opening opening) throws IOException {
        IndexThread thread = IndexThread.start(parts, opening);
        return new KnowledgeBase(thread, parts.embeddings(), parts.judgements());
    }

    @Override
    public Answer answer(Question question) {
        Asked asked = Asked.of(question.text(), embeddings, question.reader().names());
        return asking(searcher -> answering.answer(searcher, asked), new Answer.DontKnow(List.of()));
    }

    @Override
    public Optional<Article> article(ArticleId id, Reader reader) {
        return asking(searcher -> Asked.article(searcher, id, reader.names()), Optional.empty());
    }

    @Override
    public Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names) {
        return thread.isRead()
                ? asking(
                        searcher -> Optional.of(Asked.outside(searcher, ArticleSource.WRITTEN_HERE, names)),
                        Optional.empty())
                : Optional.empty();
    }

    @Override
    public List<Article> articles(Reader reader, int skip, int limit) {
        return asking(searcher -> Asked.articles(searcher, reader.names(), skip, limit), List.of());
    }

    @Override
    public ArticleHealth health() {
        List<ArticleProblem> problems = new ArrayList<>(thread.problems());
        return asking(
                searcher -> new ArticleHealth(
                        Asked.count(searcher, false), Asked.count(searcher, true), embeddings.isOn(), problems),
                new ArticleHealth(0, 0, embeddings.isOn(), problems));
    }

    @Override
    public Likeness likeness() {
        return likeness;
    }

    /** Looks at the sources now, as after a question was confirmed; returns at once. */
    public void follow() {
        thread.wake();
    }

    /** Waits until all sources were read for the first time, so that all is found by its words; false when it took too long. */
    public boolean awaitRead(Duration atMost) throws InterruptedException {
        return thread.awaitRead(atMost);
    }

    /** Waits until all there was when this was called is found, by meaning too; false when that took too long. */
    public boolean awaitQuiet(Duration atMost) throws InterruptedException {
        return thread.awaitQuiet(atMost);
    }

    ArticleIndex index() {
        return thread.index();
    }

    private <T> T asking(ArticleIndex.Reading<T> reading, T otherwise) {
        ArticleIndex index = thread.index();
        try {
            return index.read(reading);
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("The index of the articles cannot be read; it is looked at again", damaged);
            thread.suspect(index);
            return otherwise;
        }
    }

    @Override
    public void close() throws IOException {
        thread.close();
    }
}
