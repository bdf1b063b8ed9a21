package dev.muster.domain.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a mistyped word may have meant. */
public final class NearestNames {
    private NearestNames() {}

    /** Those within a third of the word's length in edits, or that contain it or are contained in it; best first. */
    public static List<String> of(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt((String name) -> edits(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isNear(String wanted, String name) {
        boolean within = wanted.length() >= 3 && name.length() >= 3 && (name.contains(wanted) || wanted.contains(name));
        return within || edits(wanted, name) <= Math.max(1, wanted.length() / 3);
    }

    /** Optimal string alignment: characters inserted, deleted, changed, or swapped with their neighbour. */
    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : cheapest(cost, from, to, row, column);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int row, int column) {
        int change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int cheapest = Math.min(
                cost[row - 1][column - 1] + change, 1 + Math.min(cost[row][column - 1], cost[row - 1][column]));
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(cheapest, cost[row - 2][column - 2] + 1) : cheapest;
    }
}
