package dev.muster.simulation;

import dev.muster.ports.Outcome;
import dev.muster.timeline.NotRecordedException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What an adapter makes of what the core hands back. Anything but an outcome or a clear "not recorded" is a mishap. */
final class Answering {
    private Answering() {}

    /** Waits for it, as an adapter's thread would. */
    static Optional<Delivery.Answer> of(Delivery delivery, CompletableFuture<Outcome> outcome, World world) {
        try {
            return Optional.of(new Delivery.Done(inTurns(outcome, world).join()));
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotRecordedException refused) {
                return Optional.of(new Delivery.NotRecorded(String.valueOf(refused.getMessage())));
            }
            world.mishap(delivery + " ended in " + e.getCause());
            return Optional.empty();
        }
    }

    /** Whatever future the core hands out: whoever waits for it gives the turn back. */
    private static <T> CompletableFuture<T> inTurns(CompletableFuture<T> answer, World world) {
        Awaited<T> awaited = new Awaited<>(world.turns());
        var unused = answer.whenComplete((outcome, problem) -> {
            if (problem == null) awaited.complete(outcome);
            else awaited.completeExceptionally(problem);
        });
        return awaited;
    }
}
