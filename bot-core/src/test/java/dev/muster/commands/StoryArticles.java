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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Articles for stories. A question that has the word of one of them is answered by it; with the words of several, any of those may
 * be it.
 */
final class StoryArticles implements ArticleSearch {
    private final int waiting;
    private final List<Article> articles = new ArrayList<>(List.of(
            article("vpn-drops", "The VPN drops", "1. Use a cable.\n2. Restart the **client**.", Optional.empty()),
            article("vpn-setup", "Set up the tunnel", "1. Install the client.", Optional.empty()),
            article("password", "Reset your password", "Press [Forgot](https://id.example.test).", Optional.empty()),
            article(
                    "till-slow",
                    "The till is slow after noon",
                    "1. Close the lid.\n2. Open it again.",
                    Optional.of(new KnownError(List.of("checkout")))),
            article(
                    "safe-stuck",
                    "The safe does not open",
                    "Turn the key twice.",
                    Set.of("shop"),
                    Optional.of(new KnownError(List.of())))));

    StoryArticles() {
        this(0);
    }

    private StoryArticles(int waiting) {
        this.waiting = waiting;
    }

    /** The same while one of them is still being read. */
    static StoryArticles stillBeingRead() {
        return new StoryArticles(1);
    }

    private static Article article(String id, String title, String steps, Optional<KnownError> known) {
        return article(id, title, steps, Set.of(Article.EVERYONE), known);
    }

    private static Article article(
            String id, String title, String steps, Set<String> audience, Optional<KnownError> known) {
        return new Article(
                ArticleId.of(id),
                title,
                ArticleState.PUBLISHED,
                Optional.of("network"),
                Optional.empty(),
                audience,
                List.of(),
                List.of(new Section(
                        known.isPresent() ? SectionKind.WORKAROUND : SectionKind.RESOLUTION, "What to do", steps)),
                List.of(),
                known);
    }

    /** The words by which each is found; {@code vpn} alone leaves two. */
    private static boolean isAbout(Article article, String text) {
        return switch (article.id().value()) {
            case "vpn-drops" -> text.contains("vpn") && !text.contains("set up");
            case "vpn-setup" -> text.contains("vpn") && !text.contains("drops");
            case "password" -> text.contains("password");
            case "safe-stuck" -> text.contains("safe");
            case "till-slow" -> text.contains("till") || text.contains("register");
            default -> false;
        };
    }

    @Override
    public Answer answer(Question question) {
        String text = question.text().toLowerCase(Locale.ROOT);
        List<Candidate> found = articles.stream()
                .filter(article -> article.isVisibleTo(question.reader()) && isAbout(article, text))
                .map(article -> new Candidate(
                        article.id(), article.title(), new Passage("", article.title(), List.of()), 0.9, 1))
                .toList();
        return switch (found.size()) {
            case 0 -> new Answer.DontKnow(found);
            case 1 -> new Answer.Sure(found);
            default -> new Answer.Unsure(found);
        };
    }

    /** Puts another file there, which no question is answered by. */
    void add(String id, String title, String audience) {
        articles.add(new Article(
                ArticleId.of(id),
                title,
                ArticleState.PUBLISHED,
                Optional.of("network"),
                Optional.empty(),
                Set.of(audience),
                List.of(),
                List.of(new Section(SectionKind.RESOLUTION, "What to do", "Read the file.")),
                List.of(),
                Optional.empty()));
    }

    @Override
    public Optional<Article> article(ArticleId id, Reader reader) {
        return articles.stream()
                .filter(article -> article.id().equals(id) && article.isVisibleTo(reader))
                .findFirst();
    }

    @Override
    public Optional<Set<ArticleId>> inFiles(Collection<ArticleId> names) {
        return Optional.of(
                articles.stream().map(Article::id).filter(names::contains).collect(Collectors.toSet()));
    }

    @Override
    public List<Article> articles(Reader reader, int skip, int limit) {
        return articles.stream()
                .filter(article -> article.isVisibleTo(reader))
                .skip(skip)
                .limit(limit)
                .toList();
    }

    @Override
    public Likeness likeness() {
        return Likeness.BY_WORDS;
    }

    @Override
    public ArticleHealth health() {
        return new ArticleHealth(articles.size(), waiting, false, List.of());
    }
}
