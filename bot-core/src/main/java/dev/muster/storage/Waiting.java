package dev.muster.storage;

import dev.muster.timeline.NotRecordedException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for their work to be durable. */
final class Waiting<T> {
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final GroupWriter.Work<T> work;
    private @Nullable T result;
    private @Nullable Throwable failure;

    Waiting(GroupWriter.Work<T> work) {
        this.work = work;
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** What the work throws is kept for whoever waits; a failure of the database concerns the whole group. */
    void run(Session session) throws SQLException {
        failure = null;
        try {
            result = work.in(session);
        } catch (StoreException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    /** Takes back whatever came of it: the group was not committed. */
    void fail(Throwable cause) {
        failure = cause;
    }

    /** Tells at once that it is not even queued. */
    void refuse(String sentence) {
        future.completeExceptionally(new NotRecordedException(sentence));
    }

    /** Tells what came of it. */
    void announce() {
        if (failure != null) future.completeExceptionally(failure);
        else future.complete(result);
    }
}
