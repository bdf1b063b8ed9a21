package dev.muster.console;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.Section;
import dev.muster.ports.ArticleHealth;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Likeness;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** One article about passwords, which a question with that word in it gets; it remembers who asked. */
public final class FakeArticles implements ArticleSearch {
    public final List<Reader> asked = new CopyOnWriteArrayList<>();

    /** The names that belong to files; the viewer sees one of them. */
    public final Set<ArticleId> files = new HashSet<>(Set.of(ArticleId.of("reset"), ArticleId.of("failover")));

    private final Article password = new Article(
            ArticleId.of("reset"),
            "Reset a password",
            ArticleState.PUBLISHED,
            Optional.of("platform"),
            Optional.empty(),
            Set.of(Article.EVERYONE),
            List.of(),
            List.of(Section.under("Resolution", "1. Open the page.")),
            List.of(),
            Optional.empty());

    @Override
    public Answer answer(Question question) {
        asked.add(question.reader());
        if (!question.text().contains("password")) return new Answer.DontKnow(List.of());
        Passage passage = new Passage("Resolution", "1. Open the page.", List.of(new Passage.Highlight(12, 16)));
        return new Answer.Sure(List.of(new Candidate(password.id(), password.title(), passage, 0.9, 1)));
    }

    @Override
    public Optional<Article> article(ArticleId id, Reader reader) {
        return Optional.of(password).filter(article -> article.id().equals(id));
    }

    @Override
    public Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names) {
        return Optional.of(names.stream().filter(files::contains).collect(Collectors.toSet()));
    }

    @Override
    public List<Article> articles(Reader reader, int skip, int limit) {
        return skip == 0 ? List.of(password) : List.of();
    }

    @Override
    public Likeness likeness() {
        return Likeness.BY_WORDS;
    }

    @Override
    public ArticleHealth health() {
        return new ArticleHealth(1, 0, true, List.of());
    }
}
