package dev.muster.slack.wire;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets so many through within any such span, and keeps the others waiting, the most urgent first. */
final class PacedQueue {
    private record Waiter(Urgency urgency, long number) {}

    private static final Comparator<Waiter> ORDER =
            Comparator.comparing(Waiter::urgency).thenComparingLong(Waiter::number);

    private final Tier tier;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final PriorityQueue<Waiter> waiting = new PriorityQueue<>(ORDER);
    /** When the last ones were let through, oldest first. */
    private final Deque<Long> passed = new ArrayDeque<>();

    private long pausedUntil = System.nanoTime();
    private long numbers;

    PacedQueue(Tier tier) {
        this.tier = tier;
    }

    /** Returns when one may go; or how long it would take, when that is more than this urgency is ready to wait. */
    Optional<Duration> await(Urgency urgency) {
        lock.lock();
        Waiter self = new Waiter(urgency, numbers++);
        waiting.add(self);
        try {
            long deadline = System.nanoTime() + urgency.patience().toNanos();
            long wait;
            while ((wait = nanosUntilTurn(self)) > 0) {
                if (System.nanoTime() + wait > deadline) return Optional.of(Duration.ofNanos(wait));
                moved.awaitNanos(wait);
            }
            passed.addLast(System.nanoTime());
            if (passed.size() > tier.times()) passed.removeFirst();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Duration.ofSeconds(1));
        } finally {
            waiting.remove(self);
            moved.signalAll();
            lock.unlock();
        }
    }

    /** Whoever is ahead takes the places that become free first. */
    private long nanosUntilTurn(Waiter self) {
        long now = System.nanoTime();
        long ahead =
                waiting.stream().filter(other -> ORDER.compare(other, self) < 0).count();
        long index = passed.size() + ahead - tier.times();
        long untilFree = 0;
        if (index >= 0) {
            long span = tier.within().toNanos();
            long rounds = index / tier.times();
            long oldest = passed.stream().skip(index % tier.times()).findFirst().orElse(now);
            untilFree = oldest + span * (rounds + 1) - now;
        }
        return Math.max(untilFree, pausedUntil - now);
    }

    void pause(Duration howLong) {
        lock.lock();
        try {
            pausedUntil = Math.max(pausedUntil, System.nanoTime() + howLong.toNanos());
        } finally {
            lock.unlock();
        }
    }
}
