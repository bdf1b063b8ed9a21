package dev.muster.knowledge.evaluation;

import java.util.Arrays;

/** Logistic regression with a ridge, by Newton's method: a handful of weights from some thousand examples in milliseconds. */
final class LogisticRegression {
    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;

    private final double[][] rows;
    private final boolean[] truths;
    private final double[] importance;
    private final double ridge;

    /**
     * @param rows one an example, each as long as the others
     * @param importance how often each example counts
     * @param ridge how strongly weights are drawn to zero; the features should be of like spread
     */
    LogisticRegression(double[][] rows, boolean[] truths, double[] importance, double ridge) {
        this.rows = rows;
        this.truths = truths;
        this.importance = importance;
        this.ridge = ridge;
    }

    /** The weights. A column that should not be drawn to zero, like one of ones, is named by {@code free}, or -1. */
    double[] fit(int free) {
        int width = rows[0].length;
        double[] weights = new double[width];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[width];
            double[][] curvature = new double[width][width];
            for (int i = 0; i < width; i++) {
                double pull = i == free ? 1e-6 : ridge;
                gradient[i] = pull * weights[i];
                curvature[i][i] = pull;
            }
            for (int row = 0; row < rows.length; row++) add(row, weights, gradient, curvature);
            double[] change = solve(curvature, gradient);
            double most = 0;
            for (int i = 0; i < width; i++) {
                weights[i] -= change[i];
                most = Math.max(most, Math.abs(change[i]));
            }
            if (most < CLOSE_ENOUGH) break;
        }
        return weights;
    }

    private void add(int row, double[] weights, double[] gradient, double[][] curvature) {
        double[] x = rows[row];
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += weights[i] * x[i];
        double chance = 1 / (1 + Math.exp(-sum));
        double error = importance[row] * (chance - (truths[row] ? 1 : 0));
        double bend = importance[row] * chance * (1 - chance);
        for (int i = 0; i < x.length; i++) {
            gradient[i] += error * x[i];
            for (int j = 0; j < x.length; j++) curvature[i][j] += bend * x[i] * x[j];
        }
    }

    /** Gauss with pivots. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[] solution = Arrays.copyOf(right, n);
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) pivot = row;
            }
            double[] swapped = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = swapped;
            double value = solution[column];
            solution[column] = solution[pivot];
            solution[pivot] = value;
            for (int row = 0; row < n; row++) {
                if (row == column) continue;
                double factor = matrix[row][column] / matrix[column][column];
                for (int i = column; i < n; i++) matrix[row][i] -= factor * matrix[column][i];
                solution[row] -= factor * solution[column];
            }
        }
        for (int i = 0; i < n; i++) solution[i] /= matrix[i][i];
        return solution;
    }
}
