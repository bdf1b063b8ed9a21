package dev.muster.knowledge.evaluation;

import dev.muster.knowledge.ranking.Verdict;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The usual figures of information retrieval, over questions that were asked. */
final class Measures {
    private static final int DEPTH = 10;

    private Measures() {}

    static double recall(List<Ranked> asked, int depth) {
        return mean(asked, each -> each.place() >= 0 && each.place() < depth ? 1 : 0);
    }

    /** Mean reciprocal rank of the first right article, among ten. */
    static double reciprocalRank(List<Ranked> asked) {
        return mean(asked, each -> each.place() < 0 ? 0 : 1.0 / (each.place() + 1));
    }

    /** Normalised discounted cumulative gain among ten; every right article is worth the same. */
    static double gain(List<Ranked> asked) {
        return mean(asked, each -> {
            double gain = 0;
            double best = 0;
            for (int i = 0; i < DEPTH; i++) {
                double worth = Math.log(2) / Math.log(i + 2);
                if (i < each.articles().size()
                        && each.asking().right().contains(each.articles().get(i))) gain += worth;
                if (i < each.asking().right().size()) best += worth;
            }
            return best == 0 ? 0 : gain / best;
        });
    }

    /**
     * The chance that a question with an answer gets more confidence than one without (area under the ROC curve; a tie counts
     * half); not a number where either is missing.
     */
    static double separation(List<Ranked> asked, Predicate<Ranked> unanswerable) {
        double[] with = confidences(asked, each -> each.asking().isAnswerable());
        double[] without = confidences(asked, each -> !each.asking().isAnswerable() && unanswerable.test(each));
        double wins = 0;
        for (double one : with) {
            for (double other : without) wins += one > other ? 1 : one == other ? 0.5 : 0;
        }
        return wins / ((double) with.length * without.length);
    }

    private static double[] confidences(List<Ranked> asked, Predicate<Ranked> which) {
        return asked.stream().filter(which).mapToDouble(Ranked::confidence).toArray();
    }

    /** F1 of telling the questions without an answer from the others, when this is what counts as not answering. */
    static double abstention(List<Ranked> asked, Predicate<Ranked> abstains) {
        double right =
                count(asked, each -> abstains.test(each) && !each.asking().isAnswerable());
        double said = count(asked, abstains);
        double due = count(asked, each -> !each.asking().isAnswerable());
        return 2 * right / (said + due);
    }

    static boolean isGivenUp(Ranked ranked) {
        return ranked.verdict() == Verdict.DONT_KNOW;
    }

    /** The share of those answered at once that were answered rightly. */
    static double precision(List<Ranked> asked) {
        return (double) count(asked, Ranked::isRight) / count(asked, Ranked::isAnswered);
    }

    /** The share of these of which that is so. */
    static double share(List<Ranked> asked, Predicate<Ranked> so, Predicate<Ranked> of) {
        return (double) count(asked, each -> of.test(each) && so.test(each)) / count(asked, of);
    }

    /** So many percent of the questions took no longer than this, in milliseconds. */
    static double percentile(List<Ranked> asked, double percent) {
        long[] nanos = asked.stream().mapToLong(Ranked::nanos).sorted().toArray();
        int place = (int) Math.ceil(percent / 100 * nanos.length) - 1;
        return nanos.length == 0 ? Double.NaN : nanos[Math.max(0, place)] / 1e6;
    }

    private static double mean(List<Ranked> asked, ToDoubleFunction<Ranked> worth) {
        return asked.stream().mapToDouble(worth).average().orElse(Double.NaN);
    }

    private static long count(List<Ranked> asked, Predicate<Ranked> which) {
        return asked.stream().filter(which).count();
    }
}
