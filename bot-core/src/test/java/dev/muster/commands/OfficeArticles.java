package dev.muster.commands;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.KnownError;
import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.SectionKind;
import dev.muster.ports.ArticleHealth;
import dev.muster.ports.ArticleSearch;
import dev.muster.ports.Likeness;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the office has written down: a question that names an article's id is answered by it. */
public final class OfficeArticles implements ArticleSearch {
    private static final List<Article> ALL = List.of(
            article("password", "Reset your password", "Press Forgot.", Optional.empty()),
            article(
                    "scanner",
                    "The scanner sleeps",
                    "1. Unplug it.\n2. Plug it in again.",
                    Optional.of(new KnownError(List.of("checkout")))));

    private static Article article(String id, String title, String steps, Optional<KnownError> known) {
        return new Article(
                ArticleId.of(id),
                title,
                ArticleState.PUBLISHED,
                Optional.of("shop"),
                Optional.empty(),
                Set.of(Article.EVERYONE),
                List.of(),
                List.of(new Section(SectionKind.WORKAROUND, "What to do", steps)),
                List.of(),
                known);
    }

    @Override
    public Answer answer(Question question) {
        String text = question.text().toLowerCase(Locale.ROOT);
        List<Candidate> found = ALL.stream()
                .filter(article -> text.contains(article.id().value()))
                .map(article -> new Candidate(
                        article.id(), article.title(), new Passage("", article.title(), List.of()), 0.9, 1))
                .toList();
        return found.size() == 1 ? new Answer.Sure(found) : new Answer.DontKnow(List.of());
    }

    @Override
    public Optional<Article> article(ArticleId id, Reader reader) {
        return ALL.stream().filter(article -> article.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names) {
        return Optional.of(ALL.stream().map(Article::id).filter(names::contains).collect(Collectors.toSet()));
    }

    @Override
    public List<Article> articles(Reader reader, int skip, int limit) {
        return ALL.stream().skip(skip).limit(limit).toList();
    }

    @Override
    public Likeness likeness() {
        return Likeness.BY_WORDS;
    }

    @Override
    public ArticleHealth health() {
        return new ArticleHealth(ALL.size(), 0, false, List.of());
    }
}
