package dev.muster.console.chat;

import dev.muster.timeline.NotRecordedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * The places at the counter. Whoever comes when all are taken is told so before anything is begun: what is half done, a line
 * that stands in the chat and not on record for one, could not honestly be called not recorded any more.
 */
final class Places {
    private static final String BUSY = "Busy: this was not recorded. Please try again in a moment.";

    private final Semaphore free;

    /** So many. Far fewer than the store has waiting for it, so that nobody who has one is turned away there. */
    Places(int number) {
        free = new Semaphore(number);
    }

    /** Serves somebody, from the first step to the last. */
    <T> CompletableFuture<T> serve(Supplier<CompletableFuture<T>> steps) {
        if (!free.tryAcquire()) return CompletableFuture.failedFuture(new NotRecordedException(BUSY));
        try {
            return steps.get().whenComplete((answer, problem) -> free.release());
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }
}
