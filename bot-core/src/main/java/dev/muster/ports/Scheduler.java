package dev.muster.ports;

import java.time.Duration;

/** Runs something again and again, in real time or on a simulated clock. */
public interface Scheduler {
    /** Runs the task every so often until closed; a task that throws is run again the next time. */
    AutoCloseable every(Duration interval, String name, Runnable task);
}
