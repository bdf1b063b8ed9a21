package dev.muster.knowledge.evaluation;

import dev.muster.knowledge.ranking.Judgement;
import dev.muster.knowledge.ranking.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Where to be sure and where to give up, from confidences in questions that were not learned from.
 *
 * @param sure the threshold that stays clear of both promises (enough of the answers right, enough of the questions answered) by as
 *     many standard errors as can be had for both at once
 * @param unsure the threshold that tells questions with an answer from those without best, by F1
 */
record Thresholds(double sure, double unsure) {
    /** Of what is answered at once, so much has to be right. */
    static final double RIGHT = 0.93;

    /** So much of what can be answered has to be answered at once. */
    static final double ANSWERED = 0.75;

    private static final int STEPS = 1000;

    static Thresholds of(List<Ranked> judged) {
        return new Thresholds(
                best(threshold -> margin(judged, threshold)), best(threshold -> telling(judged, threshold)));
    }

    private static double best(ToDoubleFunction<Double> worth) {
        return IntStream.range(1, STEPS)
                .mapToObj(step -> (double) step / STEPS)
                .max(Comparator.comparingDouble(worth))
                .orElseThrow();
    }

    private static double margin(List<Ranked> judged, double threshold) {
        List<Ranked> asked = at(judged, new Judgement(Map.of(), Map.of(), 0, threshold, threshold));
        long answered = asked.stream().filter(Ranked::isAnswered).count();
        long answerable = asked.stream().filter(each -> each.asking().isAnswerable()).count();
        if (answered == 0) return Double.NEGATIVE_INFINITY;
        double right = (Measures.precision(asked) - RIGHT) / Math.sqrt(RIGHT * (1 - RIGHT) / answered);
        double enough = (Measures.answered(asked, each -> each.asking().isAnswerable()) - ANSWERED)
                / Math.sqrt(ANSWERED * (1 - ANSWERED) / answerable);
        return Math.min(right, enough);
    }

    private static double telling(List<Ranked> judged, double threshold) {
        return Measures.abstention(judged, each -> each.confidence() < threshold);
    }

    /** The same questions, with the verdicts that a judgement's thresholds come to. */
    static List<Ranked> at(List<Ranked> judged, Judgement judgement) {
        return judged.stream()
                .map(each -> new Ranked(
                        each.asking(),
                        each.articles(),
                        each.confidences(),
                        Verdict.on(each.confidences(), judgement),
                        each.nanos()))
                .toList();
    }
}
