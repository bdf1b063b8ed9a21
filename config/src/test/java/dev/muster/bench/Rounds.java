package dev.muster.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Several short rounds, each with the disk's flush rate taken right before it: on a machine that others use as well the rates
 * go up and down together, and the ratio of a round is what can be compared.
 */
record Rounds(BenchFolder folder, String name) {
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final int[] CALLERS = {1, 8, 64, 256};

    /** Prints a line for each number of callers: medians, and the lowest and highest ratio. */
    void print(String what, IntFunction<Runnable> acts) throws Exception {
        Callers.keep(64, ROUND.multipliedBy(3), acts);
        for (int callers : CALLERS) {
            double[] ratios = new double[ROUNDS];
            double[] rates = new double[ROUNDS];
            double[] late = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double flushes = flushes();
                Callers kept = Callers.keep(callers, ROUND, acts);
                rates[round] = kept.perSecond();
                ratios[round] = kept.perSecond() / flushes;
                late[round] = kept.milliseconds(0.99);
            }
            for (double[] all : new double[][] {ratios, rates, late}) Arrays.sort(all);
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d callers: %,.0f %s/s = %.1f x the flush rate (%.1f to %.1f); p99 %.1f ms%n",
                    name,
                    callers,
                    rates[ROUNDS / 2],
                    what,
                    ratios[ROUNDS / 2],
                    ratios[0],
                    ratios[ROUNDS - 1],
                    late[ROUNDS / 2]);
        }
    }

    private double flushes() throws IOException {
        return DiskFlush.perSecond(folder.path(), ROUND.dividedBy(2));
    }
}
