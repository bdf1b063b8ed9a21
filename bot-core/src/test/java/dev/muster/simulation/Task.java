package dev.muster.simulation;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Something that may wait half-way: it keeps its stack on a thread of its own, but that thread and the scheduler's never run
 * at the same time. Whoever has the turn hands it over and stands still.
 */
final class Task {
    private final Life life;
    private final Runnable work;
    private final Thread scheduler;
    private Optional<Thread> thread = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean ended;
    private volatile boolean hasTheTurn;

    Task(Life life, Runnable work, Thread scheduler) {
        this.life = life;
        this.work = work;
        this.scheduler = scheduler;
        life.began(this);
    }

    /** Lets it go on until it waits or ends. For the scheduler. */
    void takeTurn() {
        if (ended) return;
        hasTheTurn = true;
        if (thread.isPresent()) LockSupport.unpark(thread.get());
        else thread = Optional.of(Thread.ofVirtual().name("task").start(this::run));
        while (hasTheTurn) LockSupport.park(this);
        failure.ifPresent(cause -> {
            failure = Optional.empty();
            throw new IllegalStateException("a task failed", cause);
        });
    }

    /** Stands still until it is let go on; if the process has died meanwhile, never again. For the task itself. */
    void giveTheTurnBack() {
        hasTheTurn = false;
        LockSupport.unpark(scheduler);
        while (!hasTheTurn) LockSupport.park(this);
        life.check();
    }

    private void run() {
        try {
            life.check();
            work.run();
        } catch (Crashed gone) {
            // That is what a crash is.
        } catch (Throwable cause) {
            failure = Optional.of(cause);
        }
        ended = true;
        life.ended(this);
        hasTheTurn = false;
        LockSupport.unpark(scheduler);
    }
}
