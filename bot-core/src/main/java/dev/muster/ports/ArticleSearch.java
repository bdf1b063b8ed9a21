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

/** The articles, as one reader may see them. What a reader may not see is never found, listed or counted. */
public interface ArticleSearch {
    /** There are no articles: nothing is known. */
    ArticleSearch NONE = new NoArticles();

    /**
     * The answer to a question, however it is put: empty, very long, or in another language. Takes some milliseconds, and seconds
     * while the articles are being opened, so it is not asked on a thread that an incident waits for.
     */
    Answer answer(Question question);

    /** That article, if the reader may see it. */
    Optional<Article> article(ArticleId id, Reader reader);

    /**
     * Which of these names belong to articles that are kept in files, whoever may see them: such an article goes before one of the
     * same name that is written here. Empty as long as that cannot be told.
     */
    Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names);

    /** What the reader may see, in order of title, a page at a time. */
    List<Article> articles(Reader reader, int skip, int limit);

    /** Whether everything is found, and which articles could not be read. */
    ArticleHealth health();

    /** Which questions mean the same, as well as can be told at the moment. */
    Likeness likeness();
}
