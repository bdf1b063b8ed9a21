package dev.muster.config.yaml;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects mistakes while reading goes on. For one thread. */
public final class Mistakes {
    private final SortedSet<Mistake> found = new TreeSet<>();

    /** Adds one; the same mistake twice is one mistake. */
    public void add(String file, int line, String problem, String remedy) {
        found.add(new Mistake(file, line, problem, remedy));
    }

    /** Whether there is none so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** All of them, by file and line. */
    public List<Mistake> list() {
        return List.copyOf(found);
    }
}
