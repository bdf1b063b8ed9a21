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
            return Optional.of(new Delivery.Done(outcome.join()));
        } catch (CompletionException e) {
            if (e.getCause() instanceof NotRecordedException refused) {
                return Optional.of(new Delivery.NotRecorded(String.valueOf(refused.getMessage())));
            }
            world.mishap(delivery + " ended in " + e.getCause());
            return Optional.empty();
        }
    }
}
