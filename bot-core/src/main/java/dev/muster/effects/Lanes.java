package dev.muster.effects;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** How a batch of effects, at most one of each lane, is worked through. */
@FunctionalInterface
public interface Lanes {
    /** Returns when each has been dealt with. */
    <T> void each(List<T> batch, Consumer<T> work);

    /** One after another, in order: for a replay, whose outcome must not depend on the machine. */
    static Lanes inTurn() {
        return new Lanes() {
            @Override
            public <T> void each(List<T> batch, Consumer<T> work) {
                batch.forEach(work);
            }
        };
    }

    /** Beside each other, so that a slow room keeps nobody else waiting. */
    static Lanes sideBySide() {
        return new Lanes() {
            @Override
            public <T> void each(List<T> batch, Consumer<T> work) {
                try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Future<?>> running = batch.stream()
                            .<Future<?>>map(one -> threads.submit(() -> work.accept(one)))
                            .toList();
                    running.forEach(Future::isDone);
                }
            }
        };
    }
}
