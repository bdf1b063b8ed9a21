package dev.muster.discord.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;

/** What is to go wrong, call by call. Used up in the order in which it was ordered. */
public final class Faults {
    /** What happens to one call. */
    public sealed interface Fault {}

    /** Discord refuses with that status and code; nothing was done. */
    public record Refused(int status, int code, String message) implements Fault {}

    /** HTTP 429 with that patience, in seconds; nothing was done. */
    public record Limited(double seconds) implements Fault {}

    /** An HTTP status of a server's failure; nothing was done. */
    public record Broken(int status) implements Fault {}

    /** An HTTP status of a server's failure, though it was done. */
    public record BrokenAfter(int status) implements Fault {}

    /** The connection ends before anything was done. */
    public record LostBefore() implements Fault {}

    /** It was done, and the connection ends before the answer. */
    public record LostAfter() implements Fault {}

    private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();
    private volatile Duration latency = Duration.ZERO;

    /** The next call to that route suffers this. */
    public Faults next(String route, Fault fault) {
        waiting.computeIfAbsent(route, unused -> new ArrayDeque<>()).add(fault);
        return this;
    }

    /** Every answer takes that long from now on. */
    public Faults latency(Duration each) {
        latency = each;
        return this;
    }

    Duration latency() {
        return latency;
    }

    Optional<Fault> take(String route) {
        Queue<Fault> queue = waiting.get(route);
        if (queue == null) return Optional.empty();
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }
}
