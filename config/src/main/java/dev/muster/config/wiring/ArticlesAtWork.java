package dev.muster.config.wiring;

import dev.muster.config.settings.Settings;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleNotes;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.KnowledgeBase;
import dev.muster.ports.ArticleHealth;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ChatException;
import dev.muster.ports.ConfirmedQuestions;
import dev.muster.ports.Likeness;
import dev.muster.ports.PracticeSource;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles of a running bot. They are opened on a thread of their own, so that the models never delay the start; whoever asks
 * meanwhile waits a few seconds for them, and after that hears that nothing is known.
 */
public final class ArticlesAtWork implements ArticleSearch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ArticlesAtWork.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int FIRST_QUESTIONS = 50;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);

    private final CompletableFuture<Articles> opened = new CompletableFuture<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread opening;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile ArticleProblem state =
            new ArticleProblem("the articles", 0, "they are being opened", "ask again in a moment");

    /**
     * Makes them ready to be opened.
     *
     * @param more where articles are kept besides the configuration's folder
     */
    public ArticlesAtWork(
            Settings settings, PracticeSource practice, List<ArticleSource> more, ConfirmedQuestions confirmed) {
        this.opening = Thread.ofPlatform()
                .daemon()
                .name("articles-opening")
                .unstarted(() -> open(() -> Articles.open(
                        settings,
                        settings.embeddings(),
                        article -> ArticleNotes.unknownNames(article, practice.current()),
                        more,
                        confirmed)));
    }

    @FunctionalInterface
    private interface Opening {
        Articles open() throws IOException;
    }

    /** Begins to open them; returns at once. The first question does so too. */
    public void start() {
        if (begun.compareAndSet(false, true)) opening.start();
    }

    private void open(Opening way) {
        try {
            do {
                try {
                    opened(way.open());
                } catch (IOException | RuntimeException failed) {
                    LOG.warn("The articles cannot be opened; trying again in {}", BETWEEN_TRIES, failed);
                    state = new ArticleProblem(
                            "the articles",
                            0,
                            "they cannot be opened: " + failed.getMessage(),
                            "look whether the data folder can be written to and has space; it is tried again by itself");
                }
            } while (!opened.isDone() && !closing.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void opened(Articles articles) throws IOException, InterruptedException {
        articles.base().awaitRead(PATIENCE);
        if (opened.complete(articles)) warmUp(articles.base());
        else articles.close();
    }

    /** Asks for what is known, so that the first person is answered as fast as the next. */
    private void warmUp(KnowledgeBase base) {
        for (Article article : base.articles(Reader.ANYONE, 0, FIRST_QUESTIONS)) {
            if (closing.getCount() == 0) return;
            base.answer(new Question(article.title(), Reader.ANYONE));
        }
    }

    /** Has what was confirmed, or written in chat, looked at now; returns at once. */
    public void follow() {
        now().ifPresent(KnowledgeBase::follow);
    }

    @Override
    public Answer answer(Question question) {
        return asked(base -> base.answer(question), new Answer.DontKnow(List.of()));
    }

    @Override
    public Optional<Article> article(ArticleId id, Reader reader) {
        return asked(base -> base.article(id, reader), Optional.empty());
    }

    @Override
    public Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names) {
        return asked(base -> base.inFiles(names), Optional.empty());
    }

    @Override
    public List<Article> articles(Reader reader, int skip, int limit) {
        return asked(base -> base.articles(reader, skip, limit), List.of());
    }

    @Override
    public ArticleHealth health() {
        return now().map(KnowledgeBase::health).orElseGet(() -> new ArticleHealth(0, 0, false, List.of(state)));
    }

    @Override
    public Likeness likeness() {
        return now().map(KnowledgeBase::likeness).orElse(Likeness.BY_WORDS);
    }

    private Optional<KnowledgeBase> now() {
        return opened.isDone() && !opened.isCompletedExceptionally()
                ? Optional.of(opened.join().base())
                : Optional.empty();
    }

    private <T> T asked(Function<KnowledgeBase, T> question, T otherwise) {
        start();
        try {
            return question.apply(
                    opened.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).base());
        } catch (TimeoutException | ExecutionException notThere) {
            if (closing.getCount() == 0) throw stopping(notThere);
            LOG.debug("The articles are not open", notThere);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return otherwise;
    }

    /** Nobody is to take "not open yet" for "there is none": whoever was about to ask does so after the next start. */
    private static ChatException stopping(Exception cause) {
        return ChatException.passing("The bot is stopping", Optional.empty(), cause);
    }

    /** Whoever still waits for them to open waits no longer; those that are open go on answering until they are closed. */
    public void giveUpOpening() {
        closing.countDown();
        opened.completeExceptionally(new IllegalStateException("the bot is stopping"));
    }

    @Override
    public void close() {
        giveUpOpening();
        if (opened.isCompletedExceptionally()) return;
        try {
            opened.join().close();
        } catch (IOException full) {
            LOG.warn("The index of the articles could not be saved; what is missing is worked out again", full);
        }
    }
}
