package dev.muster.ports;

import dev.muster.ports.EffectStore.PendingAlarm;
import java.util.concurrent.CompletableFuture;

/** Looks at an incident again when a timer says so. */
@FunctionalInterface
public interface Waker {
    /** Decides what has to happen now, if anything; completes once that is durable. The same alarm twice acts once. */
    CompletableFuture<?> wake(PendingAlarm alarm);
}
