package dev.muster.simulation.checks;

import java.util.List;

/** How many effects of a kind were given up for an incident, as its record says. */
final class GivenUp {
    private GivenUp() {}

    static long of(List<Row> rows, String effect) {
        return rows.stream()
                .filter(row -> row.kind().equals("effect-parked")
                        && Words.of(row, "effect").equals(effect))
                .count();
    }
}
