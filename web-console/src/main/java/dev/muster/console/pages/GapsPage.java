package dev.muster.console.pages;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.review.TimeWords;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the articles lack.
 *
 * @param failing articles that fail people more often than they help
 */
public record GapsPage(
        Shell shell, Gaps gaps, List<Article> failing, List<Article> unused, TimeWords times, Instant now) {
    private static final int MOST_QUESTIONS = 4;
    private static final int LONGEST = 300;

    public GapsPage {
        failing = List.copyOf(failing);
        unused = List.copyOf(unused);
    }

    /** Where an article on that is written; the questions go along, so that it need not begin with nothing. */
    public String editor(Gaps.Group group) {
        return group.questions().stream()
                .distinct()
                .limit(MOST_QUESTIONS)
                .map(question -> "asked=" + Urls.part(question.substring(0, Math.min(question.length(), LONGEST))))
                .collect(Collectors.joining("&", ArticleEditor.NEW + "?", ""));
    }

    /** How else it was asked. */
    public List<String> others(Gaps.Group group) {
        return group.questions().stream()
                .distinct()
                .filter(question -> !question.equals(group.example()))
                .limit(MOST_QUESTIONS - 1)
                .toList();
    }

    /** When it was asked last, by the viewer's clock. */
    public String last(Gaps.Group group) {
        return times.moment(group.last(), now);
    }

    /** How often an article helped. */
    public Gaps.Use use(Article article) {
        return gaps.use(article.id());
    }
}
