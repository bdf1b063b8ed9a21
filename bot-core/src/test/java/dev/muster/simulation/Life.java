package dev.muster.simulation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One run of a process, from its start to its crash. What it began ends with it, wherever it stands. */
final class Life {
    private final Set<Task> tasks = new LinkedHashSet<>();
    private boolean over;

    boolean isOver() {
        return over;
    }

    /** Nothing of a dead process may touch the world any more. */
    void check() {
        if (over) throw new Crashed();
    }

    void began(Task task) {
        tasks.add(task);
    }

    void ended(Task task) {
        tasks.remove(task);
    }

    /** Ends it. Those who wait somewhere are to be woken, so that they find out. */
    List<Task> end() {
        over = true;
        return new ArrayList<>(tasks);
    }
}
