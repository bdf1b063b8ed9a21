package dev.muster.ports;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** No articles at all. */
final class NoArticles implements ArticleSearch {
    @Override
    public Answer answer(Question question) {
        return new Answer.DontKnow(List.of());
    }

    @Override
    public Optional<Article> article(ArticleId id, Reader reader) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names) {
        return Optional.of(Set.of());
    }

    @Override
    public List<Article> articles(Reader reader, int skip, int limit) {
        return List.of();
    }

    @Override
    public Likeness likeness() {
        return Likeness.BY_WORDS;
    }

    @Override
    public ArticleHealth health() {
        return new ArticleHealth(0, 0, false, List.of());
    }
}
