package dev.muster.knowledge.evaluation;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.evaluation.Benchmark.Asking;
import dev.muster.knowledge.ranking.Verdict;
import java.util.List;

/**
 * What came of asking.
 *
 * @param articles at most ten, best first
 * @param confidences of each of them
 * @param nanos how long it took
 */
public record Ranked(Asking asking, List<ArticleId> articles, List<Double> confidences, Verdict verdict, long nanos) {
    public Ranked {
        articles = List.copyOf(articles);
        confidences = List.copyOf(confidences);
    }

    /** The place of the first right article, from 0; -1 where none is among the ten. */
    public int place() {
        for (int i = 0; i < articles.size(); i++) {
            if (asking.right().contains(articles.get(i))) return i;
        }
        return -1;
    }

    /** The confidence in the first; 0 where nothing was found. */
    public double confidence() {
        return confidences.isEmpty() ? 0 : confidences.getFirst();
    }

    /** Whether it was answered at once. */
    public boolean isAnswered() {
        return verdict == Verdict.SURE;
    }

    /** Whether it was answered at once, and rightly. */
    public boolean isRight() {
        return isAnswered() && place() == 0;
    }
}
