package dev.muster.slack.wire;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bucket of permits that fills up again as time goes by, and whoever waits for one, the most urgent first. */
final class PacedQueue {
    private record Waiter(Urgency urgency, long number) {}

    private static final Comparator<Waiter> ORDER =
            Comparator.comparing(Waiter::urgency).thenComparingLong(Waiter::number);

    private final Tier tier;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final PriorityQueue<Waiter> waiting = new PriorityQueue<>(ORDER);
    private double permits;
    private long filled = System.nanoTime();
    private long pausedUntil = filled;
    private long numbers;

    PacedQueue(Tier tier) {
        this.tier = tier;
        permits = tier.burst();
    }

    /** Takes a permit when one can be had in time; else says how long it would have taken. */
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
            permits--;
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

    private long nanosUntilTurn(Waiter self) {
        long now = System.nanoTime();
        double grown = (now - filled) / (double) tier.each().toNanos();
        permits = Math.min(tier.burst(), permits + grown);
        filled = now;
        long ahead =
                waiting.stream().filter(other -> ORDER.compare(other, self) < 0).count();
        double missing = 1 + ahead - permits;
        long untilPermit =
                missing <= 0 ? 0 : (long) Math.ceil(missing * tier.each().toNanos());
        return Math.max(untilPermit, pausedUntil - now);
    }

    void pause(Duration howLong) {
        lock.lock();
        try {
            pausedUntil = Math.max(pausedUntil, System.nanoTime() + howLong.toNanos());
            permits = Math.min(permits, 1);
        } finally {
            lock.unlock();
        }
    }
}
