package dev.muster.simulation;

import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time, and whose turn it is. One thing happens at a time, in an order that depends on nothing but what was asked
 * for; waiting costs nothing. Made and used on one thread, which the tasks stand in for while they have the turn.
 */
final class Turns {
    private record Event(long at, long number, Runnable step) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = Long.compare(at, other.at);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    private final Thread scheduler = Thread.currentThread();
    private final PriorityQueue<Event> coming = new PriorityQueue<>();
    private long now;
    private long numbered;
    private @Nullable Task current;

    /** Milliseconds since the beginning. */
    long now() {
        return now;
    }

    /** Does that step in so many milliseconds. A step that runs into a crash simply ends. */
    void in(long milliseconds, Runnable step) {
        coming.add(new Event(now + milliseconds, numbered++, step));
    }

    /** Does that step unless the process has died by then. */
    void in(long milliseconds, Life life, Runnable step) {
        in(milliseconds, () -> {
            if (!life.isOver()) step.run();
        });
    }

    /** Begins a task of that process, which may wait for things. */
    void begin(Life life, Runnable work) {
        Task task = new Task(life, work, scheduler);
        in(0, () -> turnOf(task));
    }

    /** Everything that comes up to that moment. */
    void until(long end) {
        while (!coming.isEmpty() && coming.peek().at <= end) {
            Event next = coming.remove();
            now = next.at;
            try {
                next.step.run();
            } catch (Crashed gone) {
                // The process ended in the middle of this step.
            }
        }
        now = Math.max(now, end);
    }

    /** Ends a process; everybody in it who waits finds out. */
    void end(Life life) {
        for (Task task : life.end()) {
            if (task != current) in(0, () -> turnOf(task));
        }
    }

    /** Lets time go by for whoever has the turn; nothing for the scheduler itself, which cannot wait. */
    void pause(long milliseconds) {
        if (current == null) return;
        Task waiting = current;
        in(milliseconds, () -> turnOf(waiting));
        waiting.giveTheTurnBack();
    }

    /** Waits for that answer, however it comes. */
    void await(CompletableFuture<?> answer) {
        if (answer.isDone()) return;
        Task waiting = current;
        if (waiting == null) throw new IllegalStateException("only a task may wait");
        CompletableFuture<?> told = answer.whenComplete((result, failure) -> in(0, () -> turnOf(waiting)));
        waiting.giveTheTurnBack();
        if (!told.isDone()) await(answer);
    }

    private void turnOf(Task task) {
        Task before = current;
        current = task;
        try {
            task.takeTurn();
        } finally {
            current = before;
        }
    }
}
