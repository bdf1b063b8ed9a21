package dev.muster.commands.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known word that someone may have meant: one that begins like theirs, or that a slip or two turn into it. */
public final class NearestWord {

    private static final int LONGEST = 24;
    private static final int SHORTEST_BEGINNING = 3;

    private NearestWord() {}

    /** Which of the known words is meant, if any is near enough. */
    public static Optional<String> to(String typed, List<String> known) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> beginning = known.stream()
                .filter(word -> typed.length() >= SHORTEST_BEGINNING && word.startsWith(typed))
                .findFirst();
        return beginning.or(() -> known.stream()
                .filter(word -> slips(typed, word) <= Math.max(1, Math.min(typed.length(), word.length()) / 3))
                .min(Comparator.comparingInt(word -> slips(typed, word))));
    }

    /** Letters added, dropped, changed or swapped with their neighbour (optimal string alignment distance). */
    private static int slips(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        int changed = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
