package dev.muster.storage;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.ArticleSource;
import dev.muster.ports.ConfirmedQuestions;
import dev.muster.ports.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The articles that are written in chat and on the console, and the questions that any article has answered. */
public final class StoredArticles implements ArticleSource, ConfirmedQuestions {
    /** What is saved is to be found within two seconds. */
    private static final Duration OFTEN = Duration.ofMillis(500);

    /** Whoever erases a person beside a running bot changes what was written long ago, and writes nothing more that would tell. */
    private static final Duration SELDOM = Duration.ofHours(1);

    private static final String LAST =
            "SELECT coalesce(max(position), 0) FROM self_service WHERE stream >= 'article:' AND stream < 'article;'";

    private final Database database;
    private final Scheduler scheduler;
    private volatile Known known = new Known(-1, Map.of());

    private record Known(long position, Map<ArticleId, WrittenArticle> articles) {}

    StoredArticles(Database database, Scheduler scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    @Override
    public String name() {
        return WRITTEN_HERE;
    }

    @Override
    public void read(Desk desk) {
        for (WrittenArticle written : known().articles().values()) {
            written.latest().ifPresent(article -> offer(article, stamp(written, article), desk));
        }
    }

    /** A person who is erased leaves another text behind in the same version. */
    private static String stamp(WrittenArticle written, Article article) {
        String text = List.of(
                        article.title(),
                        article.owner(),
                        article.reviewer(),
                        new TreeSet<>(article.audience()),
                        article.tags(),
                        article.questions(),
                        article.sections(),
                        article.links())
                .toString();
        return written.version() + "-" + Integer.toHexString(text.hashCode());
    }

    private static void offer(Article article, String stamp, Desk desk) {
        if (!desk.has(article.id(), stamp)) desk.take(article, stamp);
    }

    /** Other replicas write too, so the store is asked. */
    @Override
    public AutoCloseable watch(Runnable changed) {
        AtomicLong seen = new AtomicLong(last());
        AutoCloseable often = scheduler.every(OFTEN, "articles written here", () -> {
            long now = last();
            if (seen.getAndSet(now) != now) changed.run();
        });
        AutoCloseable seldom = scheduler.every(SELDOM, "articles written here, all of them", () -> {
            known = new Known(-1, Map.of());
            changed.run();
        });
        return () -> {
            try (often) {
                seldom.close();
            }
        };
    }

    private long last() {
        return database.read(session -> session.one(LAST, row -> row.number(1)).orElse(0L));
    }

    @Override
    public List<String> answeredBy(ArticleId article) {
        WrittenArticle written = known().articles().get(article);
        return written == null ? List.of() : written.confirmed();
    }

    private Known known() {
        Known before = known;
        long now = last();
        if (before.position() == now) return before;
        Map<ArticleId, WrittenArticle> articles = SqlSelfService.of(database).articles().stream()
                .collect(Collectors.toMap(WrittenArticle::id, Function.identity()));
        Known fresh = new Known(now, articles);
        known = fresh;
        return fresh;
    }
}
