package dev.muster.config.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.architecture.Checkout;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.knowledge.articles.ArticleFolder;
import dev.muster.ports.ArticleProblem;
import dev.muster.ports.ArticleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** B4: the sample articles are whole, name what exists, and are packed into the program one and all. */
class SampleArticlesTest {
    private final List<Article> articles = new ArrayList<>();
    private final List<ArticleProblem> problems = new ArrayList<>();

    private void read(ArticleSource source) throws IOException {
        source.read(new ArticleSource.Desk() {
            @Override
            public boolean has(ArticleId article, String stamp) {
                return false;
            }

            @Override
            public void take(Article article, String stamp) {
                articles.add(article);
            }

            @Override
            public void problem(ArticleProblem problem) {
                problems.add(problem);
            }
        });
    }

    private void readFolder() throws IOException {
        read(new ArticleFolder(Checkout.root().resolve("config/sample/knowledge"), (every, name, task) -> () -> {}));
    }

    @Test
    void thereAreEnoughOfThemAndEachSaysWhatToDo() throws IOException {
        readFolder();

        assertEquals(List.of(), problems);
        assertTrue(articles.size() >= 25);
        for (Article article : articles) {
            assertTrue(article.remedy().isPresent(), article.id() + " says what to do");
            assertTrue(article.reviewBy().isPresent(), article.id() + " says when to look at it again");
            assertEquals(ArticleState.PUBLISHED, article.state());
        }
        assertEquals(
                2,
                articles.stream()
                        .filter(article -> article.knownError().isPresent())
                        .count());
    }

    @Test
    void ownersAudiencesAndServicesExist() throws IOException {
        readFolder();
        Practice practice = PracticeFolder.load(new BuiltInSample()).current();

        for (Article article : articles) {
            assertTrue(practice.teams().containsKey(article.owner().orElseThrow()), article.id() + "'s owner exists");
            for (String name : article.audience()) {
                assertTrue(name.equals(Article.EVERYONE) || practice.teams().containsKey(name), name + " exists");
            }
            article.knownError()
                    .ifPresent(error -> error.affects()
                            .forEach(service -> assertTrue(
                                    practice.services().find(service).isPresent(), service + " is a service")));
        }
    }

    @Test
    void thoseInTheProgramAreThoseInTheFolder() throws IOException {
        readFolder();
        List<Article> inFolder = List.copyOf(articles);
        articles.clear();

        read(new BuiltInArticles());

        assertEquals(inFolder, articles);
    }
}
