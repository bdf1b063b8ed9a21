package dev.muster.storage;

import static dev.muster.storage.Drafting.ANA;
import static dev.muster.storage.Drafting.BEN;
import static dev.muster.storage.Drafting.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleEvent.Written;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.SectionKind;
import dev.muster.domain.selfservice.SelfServiceFact;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource;
import dev.muster.timeline.Forgotten;
import dev.muster.timeline.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("B4 articles, D5 security: articles written here, as the search takes them in")
class StoredArticlesTest {
    private static final ArticleId VPN = ArticleId.of("vpn");

    @TempDir
    Path folder;

    /** What is handed over; what is known by its stamp is not handed over again. */
    private static final class Taken implements ArticleSource.Desk {
        private final Map<ArticleId, String> stamps;
        private final Map<ArticleId, Article> articles = new LinkedHashMap<>();

        Taken(Map<ArticleId, String> known) {
            stamps = new LinkedHashMap<>(known);
        }

        @Override
        public boolean has(ArticleId article, String stamp) {
            return stamp.equals(stamps.get(article));
        }

        @Override
        public void take(Article article, String stamp) {
            articles.put(article.id(), article);
            stamps.put(article.id(), stamp);
        }

        @Override
        public void problem(ArticleProblem problem) {
            throw new AssertionError(problem.toString());
        }
    }

    private Taken read(Map<ArticleId, String> known) {
        try (Store store = open()) {
            Taken taken = new Taken(known);
            store.articles((interval, name, task) -> () -> {}).read(taken);
            return taken;
        }
    }

    private Store open() {
        return Store.open(folder, new Given.HandClock(), Given.ids(1));
    }

    private void givenAnArticleThatNamesBen() {
        Article article = new Article(
                VPN,
                "Set up the VPN",
                ArticleState.PUBLISHED,
                Optional.of("@ben"),
                Optional.empty(),
                Set.of("database", "web", Article.EVERYONE),
                List.of(),
                List.of(new Section(SectionKind.RESOLUTION, "Resolution", "Ask Ben for a token.")),
                List.of(),
                Optional.empty());
        SelfServiceFact fact = new SelfServiceFact(WrittenArticle.stream(VPN), 1, TEN, ANA, new Written(article));
        try (Store store = open()) {
            store.timeline()
                    .record(
                            "d1",
                            incidents -> new Verdict(
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Map.of(),
                                    Optional.empty(),
                                    List.of(fact),
                                    "noted"))
                    .join();
        }
    }

    @Test
    void oneThatDidNotChangeIsHandedOverOnce() {
        givenAnArticleThatNamesBen();
        Taken first = read(Map.of());
        assertEquals(Set.of(VPN), first.articles.keySet());
        assertEquals(Set.of(), read(first.stamps).articles.keySet());
    }

    @Test
    void whoIsErasedIsErasedFromTheSearchToo() {
        givenAnArticleThatNamesBen();
        Taken before = read(Map.of());
        try (Store store = open()) {
            new PersonErasure(store.timeline(), new Given.HandClock())
                    .erase(Forgotten.of(BEN), ANA, "forget")
                    .join();
        }
        Article after = read(before.stamps).articles.get(VPN);
        assertTrue(after != null, "it is handed over anew");
        assertFalse(after.toString().toLowerCase(Locale.ROOT).contains("ben"), after.toString());
    }

    @Test
    void whoIsErasedBesideARunningBotIsErasedFromItsSearchWithinTheHour() throws Exception {
        givenAnArticleThatNamesBen();
        Map<Duration, Runnable> tasks = new HashMap<>();
        Set<Duration> ended = new HashSet<>();
        AtomicInteger changes = new AtomicInteger();
        try (Store store = open()) {
            StoredArticles articles = store.articles((interval, name, task) -> {
                tasks.put(interval, task);
                return () -> ended.add(interval);
            });
            AutoCloseable watch = articles.watch(changes::incrementAndGet);
            Taken before = new Taken(Map.of());
            articles.read(before);
            new PersonErasure(store.timeline(), new Given.HandClock())
                    .erase(Forgotten.of(BEN), ANA, "forget")
                    .join();

            tasks.forEach((interval, task) -> {
                if (interval.compareTo(Duration.ofHours(1)) <= 0) task.run();
            });
            assertTrue(changes.get() > 0, "whoever watches is told");
            Taken after = new Taken(before.stamps);
            articles.read(after);
            assertFalse(
                    after.articles.get(VPN).toString().toLowerCase(Locale.ROOT).contains("ben"), after::toString);
            watch.close();
        }
        assertEquals(tasks.keySet(), ended, "nothing goes on once it is closed");
    }
}
