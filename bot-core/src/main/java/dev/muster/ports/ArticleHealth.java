package dev.muster.ports;

import java.util.List;

/**
 * How the articles are.
 *
 * @param articles how many there are
 * @param waiting how many of them are not fully searchable yet
 * @param byMeaning whether questions are compared by meaning too, not by their words alone
 * @param problems what could not be read, and what to do about it
 */
public record ArticleHealth(int articles, int waiting, boolean byMeaning, List<ArticleProblem> problems) {
    public ArticleHealth {
        problems = List.copyOf(problems);
    }
}
