package dev.muster.knowledge;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.index.Asked;
import dev.muster.knowledge.index.Found;
import dev.muster.knowledge.ranking.Judgement;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.knowledge.ranking.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/** From what came up to an answer. */
final class Answering {
    private static final int MOST = 10;
    private static final int LEADERS = 3;

    private final Judgements judgements;
    private final Embeddings embeddings;

    Answering(Judgements judgements, Embeddings embeddings) {
        this.judgements = judgements;
        this.embeddings = embeddings;
    }

    Answer answer(IndexSearcher searcher, Asked asked) throws IOException {
        List<Found> found = asked.found(searcher);
        Judgement judgement = embeddings.isOn() && areCompared(found) ? judgements.hybrid() : judgements.lexical();
        List<Candidate> candidates = new ArrayList<>();
        double confidence = 1;
        for (Found each : best(found, judgement, MOST)) {
            // What stands further down is never likelier than what stands above it.
            confidence = Math.min(confidence, judgement.confidence(each.evidence()));
            candidates.add(new Candidate(
                    each.article(),
                    Asked.title(searcher, each),
                    asked.passage(searcher, each),
                    confidence,
                    judgement.score(each.evidence())));
        }
        List<Double> confidences =
                candidates.stream().map(Candidate::confidence).toList();
        return switch (Verdict.on(confidences, judgement)) {
            case SURE -> new Answer.Sure(candidates);
            case UNSURE -> new Answer.Unsure(candidates);
            case DONT_KNOW -> new Answer.DontKnow(candidates);
        };
    }

    /** While the articles with the most of the question's words have no vectors yet, everything is judged by words. */
    private boolean areCompared(List<Found> found) {
        return best(found, judgements.lexical(), LEADERS).stream().allMatch(Found::isCompared);
    }

    /** The best by that judgement; of two alike the one whose id comes first, so that the same question has one answer. */
    static List<Found> best(List<Found> found, Judgement judgement, int most) {
        Comparator<Found> byScore = Comparator.comparingDouble(each -> judgement.score(each.evidence()));
        return found.stream()
                .sorted(byScore.reversed().thenComparing(Found::article))
                .limit(most)
                .toList();
    }
}
