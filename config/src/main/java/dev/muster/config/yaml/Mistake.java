package dev.muster.config.yaml;

import java.util.Comparator;

/**
 * Something in the configuration that cannot be used, and how to put it right.
 *
 * @param file as the reader of the message can open it
 * @param line from 1; 0 where there are no lines, as in the environment
 * @param problem what is wrong, without a full stop
 * @param remedy what to do about it, without a full stop
 */
public record Mistake(String file, int line, String problem, String remedy) implements Comparable<Mistake> {
    private static final Comparator<Mistake> IN_READING_ORDER = Comparator.comparing(Mistake::file)
            .thenComparingInt(Mistake::line)
            .thenComparing(Mistake::problem)
            .thenComparing(Mistake::remedy);

    @Override
    public int compareTo(Mistake other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /** As shown, in the form that editors and terminals turn into a link: {@code file:line: problem — remedy}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + problem + " — " + remedy;
    }
}
