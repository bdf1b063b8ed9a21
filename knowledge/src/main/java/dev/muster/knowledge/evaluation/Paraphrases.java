package dev.muster.knowledge.evaluation;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.evaluation.Benchmark.Asking;
import dev.muster.knowledge.index.ArticleIndex;
import dev.muster.knowledge.index.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.util.VectorUtil;

/**
 * How near questions have to be to be taken for the same. Nobody has written down which questions are; but a question and the title
 * of the article that answers it say the same in other words, and two questions with different answers do not.
 *
 * @param same the cosine of each question and the title of its answer
 * @param other the cosine of each question and the nearest one with another answer
 */
record Paraphrases(List<Double> same, List<Double> other) {
    private static final int STEPS = 100;

    static Paraphrases of(Benchmark benchmark, ArticleIndex index, Embeddings embeddings) throws IOException {
        List<Double> same = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        List<Asking> askings = benchmark.answerable();
        List<float[]> vectors = askings.stream()
                .map(asking -> embeddings.meaning(Asked.plain(asking.text())))
                .toList();
        for (int i = 0; i < askings.size(); i++) {
            for (ArticleId right : askings.get(i).right()) {
                Optional<Article> article =
                        index.read(searcher -> Asked.article(searcher, right, Reader.ANYONE.names()));
                if (article.isEmpty()) continue;
                float[] title = embeddings.meaning(Asked.plain(article.get().title()));
                same.add((double) VectorUtil.dotProduct(vectors.get(i), title));
            }
            double nearest = -1;
            for (int j = 0; j < askings.size(); j++) {
                if (!Collections.disjoint(askings.get(i).right(), askings.get(j).right())) continue;
                nearest = Math.max(nearest, VectorUtil.dotProduct(vectors.get(i), vectors.get(j)));
            }
            other.add(nearest);
        }
        return new Paraphrases(same, other);
    }

    /** Where most of the same are above it and most of the others below. */
    double alike() {
        double best = 1;
        for (int step = STEPS; step >= 0; step--) {
            double cosine = (double) step / STEPS;
            if (worth(cosine) > worth(best)) best = cosine;
        }
        return best;
    }

    private double worth(double cosine) {
        return above(cosine, same) - above(cosine, other);
    }

    private static double above(double cosine, List<Double> all) {
        return (double) all.stream().filter(each -> each >= cosine).count() / Math.max(1, all.size());
    }

    String told() {
        return String.format(
                Locale.ROOT,
                "Questions mean the same from a cosine of %.2f on: %.3f of rewordings are above it, and the nearest other question of %.3f.",
                alike(),
                above(alike(), same),
                above(alike(), other));
    }
}
