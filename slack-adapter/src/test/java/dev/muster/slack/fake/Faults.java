package dev.muster.slack.fake;

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

    /** Nothing: this call goes through, a later one may not. */
    public record Fine() implements Fault {}

    /** {@code ok: false} with that word; nothing was done. */
    public record Refused(String error) implements Fault {}

    /** HTTP 429 with that patience, in seconds; nothing was done. */
    public record Limited(int seconds) implements Fault {}

    /** HTTP 500; nothing was done. */
    public record Broken() implements Fault {}

    /** The connection ends before anything was done. */
    public record LostBefore() implements Fault {}

    /** It was done, and the connection ends before the answer. */
    public record LostAfter() implements Fault {}

    private final Map<String, Queue<Fault>> waiting = new ConcurrentHashMap<>();
    private volatile Duration latency = Duration.ZERO;

    /** The next call of that method suffers this. */
    public Faults next(String method, Fault fault) {
        waiting.computeIfAbsent(method, unused -> new ArrayDeque<>()).add(fault);
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

    Optional<Fault> take(String method) {
        Queue<Fault> queue = waiting.get(method);
        if (queue == null) return Optional.empty();
        synchronized (queue) {
            return Optional.ofNullable(queue.poll());
        }
    }
}
