package dev.muster.console.pages;

import dev.muster.commands.KnowledgeGaps;
import dev.muster.console.http.Callers;
import dev.muster.console.http.Refusal;
import dev.muster.console.http.Routes;
import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Clock;
import dev.muster.ports.PracticeSource;
import dev.muster.review.TimeWords;
import dev.muster.timeline.Timeline;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Serves {@code /articles?q=words}, an article, and {@code /gaps}. What is changed goes through {@code /press}, as from
 * a card, and through {@link ArticleEditor}.
 */
public final class ArticlePages {
    private static final int A_PAGE = 100;
    private static final int MOST_UNUSED = 30;
    private static final Gaps.Use NEVER = new Gaps.Use(0, 0);

    private final Shells shells;
    private final Templates templates;
    private final Timeline timeline;
    private final ArticleSearch articles;
    private final Callers callers;
    private final PracticeSource practice;
    private final Clock clock;

    /** Over what each viewer may see. */
    public ArticlePages(
            Shells shells,
            Templates templates,
            Timeline timeline,
            ArticleSearch articles,
            Callers callers,
            PracticeSource practice,
            Clock clock) {
        this.shells = shells;
        this.templates = templates;
        this.timeline = timeline;
        this.articles = articles;
        this.callers = callers;
        this.practice = practice;
        this.clock = clock;
    }

    /** Adds its addresses. */
    public void register(Routes routes) {
        routes.get("/articles", this::list).get("/articles/{id}", this::show).get("/gaps", this::gaps);
    }

    private Reader reader(ServerRequest request) {
        return callers.viewer(request)
                .map(person -> Reader.of(person, practice.current()))
                .orElse(Reader.ANYONE);
    }

    private void list(ServerRequest request, ServerResponse response) {
        String words = request.query().first("q").orElse("").strip();
        Reader reader = reader(request);
        List<ArticleListPage.Hit> found = new ArrayList<>();
        boolean sure = false;
        if (!words.isEmpty()) {
            Answer answer = articles.answer(new Question(words, reader));
            sure = answer instanceof Answer.Sure;
            for (Candidate candidate : answer.candidates()) found.add(ArticleListPage.Hit.of(candidate));
        }
        List<ArticleListPage.Row> rows = words.isEmpty() ? rows(reader) : List.of();
        templates.send(
                response,
                "articles.jte",
                new ArticleListPage(shells.of(request, "Articles", "articles"), words, sure, found, rows));
    }

    private List<ArticleListPage.Row> rows(Reader reader) {
        Map<ArticleId, Gaps.Use> uses = uses();
        List<ArticleListPage.Row> rows = new ArrayList<>();
        reader.person().ifPresent(person -> {
            List<Article> written = timeline.committed().selfService().articles().stream()
                    .filter(article -> Keeping.mayRead(article, person, practice.current()))
                    .flatMap(article -> article.latest().stream())
                    .toList();
            Set<ArticleId> inFiles = inFiles(written.stream().map(Article::id).toList());
            written.stream()
                    .filter(article -> !inFiles.contains(article.id()))
                    .forEach(article -> rows.add(row(article, uses)));
        });
        articles.articles(reader, 0, A_PAGE).stream()
                .filter(article ->
                        rows.stream().noneMatch(row -> row.article().id().equals(article.id())))
                .forEach(article -> rows.add(row(article, uses)));
        return rows;
    }

    private Set<ArticleId> inFiles(List<ArticleId> names) {
        return names.isEmpty() ? Set.of() : articles.inFiles(names).orElse(Set.of());
    }

    private static ArticleListPage.Row row(Article article, Map<ArticleId, Gaps.Use> uses) {
        return new ArticleListPage.Row(article, uses.getOrDefault(article.id(), NEVER));
    }

    private Map<ArticleId, Gaps.Use> uses() {
        return new KnowledgeGaps(timeline, practice.current()).uses(clock.now());
    }

    private void show(ServerRequest request, ServerResponse response) {
        ArticleId id = id(request);
        Practice current = practice.current();
        Optional<PersonId> viewer = callers.viewer(request);
        WrittenArticle onRecord = timeline.committed().selfService().article(id);
        WrittenArticle written =
                onRecord.latest().isPresent() && inFiles(List.of(id)).contains(id) ? onRecord.inAFile() : onRecord;
        boolean readable = viewer.filter(person -> Keeping.mayRead(written, person, current))
                .isPresent();
        Article article = (readable ? written.latest() : Optional.<Article>empty())
                .or(() -> articles.article(id, reader(request)))
                .orElseThrow(() -> Refusal.notFound("There is no article " + id + " that you can see."));
        Shell shell = shells.of(request, article.title(), "articles");
        TimeWords times = new TimeWords(shell.clockZone());
        templates.send(
                response,
                "article.jte",
                new ArticlePage(
                        shell, article, written, uses().getOrDefault(id, NEVER), viewer, current, times, clock.now()));
    }

    private void gaps(ServerRequest request, ServerResponse response) {
        Reader reader = reader(request);
        Gaps gaps = new KnowledgeGaps(timeline, practice.current()).at(clock.now(), articles.likeness());
        List<Article> unused = articles.articles(reader, 0, A_PAGE).stream()
                .filter(article -> !gaps.uses().containsKey(article.id()))
                .limit(MOST_UNUSED)
                .toList();
        List<Article> failing = gaps.failing().stream()
                .flatMap(article -> articles.article(article, reader).stream())
                .toList();
        Shell shell = shells.of(request, "What is missing", "articles");
        templates.send(
                response,
                "gaps.jte",
                new GapsPage(shell, gaps, failing, unused, new TimeWords(shell.clockZone()), clock.now()));
    }

    static ArticleId id(ServerRequest request) {
        try {
            return new ArticleId(request.path().pathParameters().get("id"));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("There is no article of that name.");
        }
    }
}
