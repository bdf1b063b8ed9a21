package dev.muster.knowledge.ranking;

import java.util.EnumMap;
import java.util.Map;

/**
 * How evidence is weighed. Both are logistic regressions, trained by {@code ./muster knowledge tune}.
 *
 * @param rank the weight of each signal in the order of candidates
 * @param confidence the weight of each signal in the chance that the first candidate is right
 * @param bias of that chance
 * @param sure the least confidence that is answered at once
 * @param unsure the least confidence that is offered as a candidate
 */
public record Judgement(
        Map<Signal, Double> rank, Map<Signal, Double> confidence, double bias, double sure, double unsure) {
    public Judgement {
        rank = Map.copyOf(rank);
        confidence = Map.copyOf(confidence);
    }

    /** What the order of candidates is by. */
    public double score(Evidence evidence) {
        return evidence.weighed(rank);
    }

    /** The chance that the candidate with this evidence, being the first, is right. */
    public double confidence(Evidence evidence) {
        return 1 / (1 + Math.exp(-bias - evidence.weighed(confidence)));
    }

    /** The same to four places, which is more than the data can tell. */
    public Judgement rounded() {
        Map<Signal, Double> shortRank = new EnumMap<>(Signal.class);
        Map<Signal, Double> shortConfidence = new EnumMap<>(Signal.class);
        rank.forEach((signal, weight) -> shortRank.put(signal, rounded(weight)));
        confidence.forEach((signal, weight) -> shortConfidence.put(signal, rounded(weight)));
        return new Judgement(shortRank, shortConfidence, rounded(bias), rounded(sure), rounded(unsure));
    }

    private static double rounded(double number) {
        return Math.round(number * 1e4) / 1e4;
    }
}
