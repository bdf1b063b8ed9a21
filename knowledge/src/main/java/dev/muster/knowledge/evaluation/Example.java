package dev.muster.knowledge.evaluation;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.evaluation.Benchmark.Asking;
import dev.muster.knowledge.index.Found;
import java.util.List;
import java.util.Optional;

/**
 * A question with everything that came up for it, in no order.
 *
 * @param isWithheld whether its right articles were taken out of what came up: the hardest kind of question without an answer, and
 *     one that can be had from every question with one
 */
record Example(Asking asking, List<Found> found, boolean isWithheld) {
    Example {
        found = List.copyOf(found);
    }

    /** The same question, as if nobody had written the article yet. */
    Example withheld() {
        return new Example(asking, found.stream().filter(each -> !isRight(each)).toList(), true);
    }

    boolean isRight(Found each) {
        return asking.right().contains(each.article());
    }

    Optional<Found> right() {
        return found.stream().filter(this::isRight).findFirst();
    }

    /** What keeps examples together when they are parted for cross-validation: the article that answers, else the question. */
    String group() {
        return asking.right().stream()
                .sorted()
                .findFirst()
                .map(ArticleId::value)
                .orElse(asking.id());
    }
}
