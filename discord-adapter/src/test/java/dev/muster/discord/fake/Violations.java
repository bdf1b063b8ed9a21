package dev.muster.discord.fake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Requests that Discord's documentation does not allow. A test that ends with one has failed. */
public final class Violations {
    private final List<String> found = new ArrayList<>();

    synchronized void add(String problem) {
        found.add(problem);
    }

    synchronized void addAll(String where, Collection<String> problems) {
        problems.forEach(problem -> found.add(where + ": " + problem));
    }

    /** All of them. */
    public synchronized List<String> all() {
        return List.copyOf(found);
    }
}
