package dev.muster.knowledge.evaluation;

import dev.muster.knowledge.index.Found;
import dev.muster.knowledge.ranking.Evidence;
import dev.muster.knowledge.ranking.Judgement;
import dev.muster.knowledge.ranking.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Learns to weigh the signals of a way from examples. */
final class Training {
    private static final int RIVALS = 20;
    private static final double RIDGE = 1;

    /** Withheld examples count less: some article that nobody named may well answer them. */
    private static final double WITHHELD = 0.2;

    private final Way way;

    Training(Way way) {
        this.way = way;
    }

    /** A judgement without thresholds yet. */
    Judgement learn(List<Example> examples) {
        Judgement ranking = new Judgement(rank(examples), Map.of(), 0, 1, 1);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> truths = new ArrayList<>();
        List<Double> importance = new ArrayList<>();
        for (Example example : examples) {
            Optional<Found> first = first(example, ranking);
            if (first.isEmpty()) continue;
            rows.add(row(first.get().evidence(), way.confidence()));
            truths.add(example.isRight(first.get()));
            importance.add(example.isWithheld() ? WITHHELD : 1);
        }
        int width = way.confidence().size();
        double[] spread = spread(rows, width);
        double[][] scaled = new double[rows.size()][];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = new double[width + 1];
            for (int k = 0; k < width; k++) scaled[i][k] = rows.get(i)[k] / spread[k];
            scaled[i][width] = 1;
        }
        double[] weights = new LogisticRegression(scaled, booleans(truths), doubles(importance), RIDGE).fit(width);
        Map<Signal, Double> confidence = new EnumMap<>(Signal.class);
        for (int k = 0; k < width; k++) confidence.put(way.confidence().get(k), weights[k] / spread[k]);
        return new Judgement(ranking.rank(), confidence, weights[width], 1, 1);
    }

    static Optional<Found> first(Example example, Judgement judgement) {
        return example.found().stream()
                .max(Comparator.comparingDouble((Found each) -> judgement.score(each.evidence()))
                        .thenComparing(Found::article, Comparator.reverseOrder()));
    }

    /** From pairs: what the right article has more of than each of its nearest rivals. The weights sum to one. */
    private Map<Signal, Double> rank(List<Example> examples) {
        List<double[]> rows = new ArrayList<>();
        for (Example example : examples) {
            if (example.isWithheld()) continue;
            example.right()
                    .ifPresent(right ->
                            rivals(example).forEach(rival -> rows.add(difference(right.evidence(), rival.evidence()))));
        }
        int width = way.rank().size();
        double[] spread = spread(rows, width);
        double[][] both = new double[rows.size() * 2][width];
        boolean[] truths = new boolean[both.length];
        double[] importance = new double[both.length];
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < width; k++) {
                both[2 * i][k] = rows.get(i)[k] / spread[k];
                both[2 * i + 1][k] = -both[2 * i][k];
            }
            truths[2 * i] = true;
            importance[2 * i] = importance[2 * i + 1] = 3.0 / RIVALS;
        }
        double[] weights = new LogisticRegression(both, truths, importance, RIDGE).fit(-1);
        double sum = 0;
        for (int k = 0; k < width; k++) sum += weights[k] / spread[k];
        Map<Signal, Double> rank = new EnumMap<>(Signal.class);
        for (int k = 0; k < width; k++) rank.put(way.rank().get(k), weights[k] / spread[k] / sum);
        return rank;
    }

    private List<Found> rivals(Example example) {
        Comparator<Found> bySum = Comparator.comparingDouble(
                each -> way.rank().stream().mapToDouble(each.evidence()::of).sum());
        return example.found().stream()
                .filter(each -> !example.isRight(each))
                .sorted(bySum.reversed().thenComparing(Found::article))
                .limit(RIVALS)
                .toList();
    }

    private double[] difference(Evidence right, Evidence rival) {
        double[] more = row(right, way.rank());
        double[] less = row(rival, way.rank());
        for (int k = 0; k < more.length; k++) more[k] -= less[k];
        return more;
    }

    private static double[] row(Evidence evidence, List<Signal> signals) {
        return signals.stream().mapToDouble(evidence::of).toArray();
    }

    /** The root mean square of each column, so that one ridge fits all. */
    private static double[] spread(List<double[]> rows, int width) {
        double[] spread = new double[width];
        for (double[] row : rows) for (int k = 0; k < width; k++) spread[k] += row[k] * row[k] / rows.size();
        for (int k = 0; k < width; k++) spread[k] = Math.max(1e-6, Math.sqrt(spread[k]));
        return spread;
    }

    private static boolean[] booleans(List<Boolean> list) {
        boolean[] array = new boolean[list.size()];
        for (int i = 0; i < array.length; i++) array[i] = list.get(i);
        return array;
    }

    private static double[] doubles(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
