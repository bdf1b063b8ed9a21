package dev.muster.domain.practice;

/** Relative importance, 1 being the most important; shown as {@code P1}. Anything outside 1 to 5 is refused. */
public record Priority(int rank) implements Comparable<Priority> {
    public Priority {
        if (rank < 1 || rank > 5) throw new IllegalArgumentException("a priority is 1 to 5, not " + rank);
    }

    @Override
    public int compareTo(Priority other) {
        return Integer.compare(rank, other.rank);
    }

    @Override
    public String toString() {
        return "P" + rank;
    }
}
