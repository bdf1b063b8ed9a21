package dev.muster.knowledge.evaluation;

import dev.muster.knowledge.ranking.Judgement;
import dev.muster.knowledge.ranking.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where to be sure and where to give up, from confidences in questions that were not learned from.
 *
 * @param sure the threshold that stays clear of both promises (enough of the answers right, enough of the questions answered) by as
 *     many standard errors as can be had for both at once
 * @param unsure the threshold below which only so few of the questions with an answer fall
 */
record Thresholds(double sure, double unsure) {
    /** Of what is answered at once, so much has to be right. */
    static final double RIGHT = 0.93;

    /** So much of what can be answered has to be answered at once. */
    static final double ANSWERED = 0.75;

    /** So many of those who could be helped may be sent on to a person at once. */
    static final double SENT_ON = 0.02;

    private static final int STEPS = 1000;

    static Thresholds of(List<Ranked> judged) {
        double sure = IntStream.range(1, STEPS)
                .mapToObj(step -> (double) step / STEPS)
                .max(Comparator.comparingDouble(threshold -> margin(judged, threshold)))
                .orElseThrow();
        double[] answerable = judged.stream()
                .filter(each -> each.asking().isAnswerable())
                .mapToDouble(Ranked::confidence)
                .sorted()
                .toArray();
        double unsure = answerable[(int) (answerable.length * SENT_ON)];
        return new Thresholds(sure, Math.min(sure, unsure));
    }

    private static double margin(List<Ranked> judged, double threshold) {
        int answered = 0;
        int right = 0;
        int answerable = 0;
        int answeredOfThose = 0;
        for (Ranked each : judged) {
            boolean isAnswered = each.confidence() >= threshold;
            boolean isAnswerable = each.asking().isAnswerable();
            if (isAnswerable) answerable++;
            if (isAnswered) answered++;
            if (isAnswered && isAnswerable) answeredOfThose++;
            if (isAnswered && each.place() == 0) right++;
        }
        if (answered == 0) return Double.NEGATIVE_INFINITY;
        double rightly = ((double) right / answered - RIGHT) / Math.sqrt(RIGHT * (1 - RIGHT) / answered);
        double enough =
                ((double) answeredOfThose / answerable - ANSWERED) / Math.sqrt(ANSWERED * (1 - ANSWERED) / answerable);
        return Math.min(rightly, enough);
    }

    /** Those questions, with the verdicts that these thresholds come to. */
    List<Ranked> on(List<Ranked> judged) {
        Judgement judgement = new Judgement(Map.of(), Map.of(), 0, sure, unsure);
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
