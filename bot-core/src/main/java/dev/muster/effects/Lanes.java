package dev.muster.effects;

import java.util.List;
import java.util.function.Consumer;

/** How effects, at most one of each lane, are worked through. */
@FunctionalInterface
public interface Lanes {
    /** Starts the work on each of them. */
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

    /** Beside each other and without waiting for any, so that a slow room keeps nobody else waiting. */
    static Lanes sideBySide() {
        return new Lanes() {
            @Override
            public <T> void each(List<T> batch, Consumer<T> work) {
                batch.forEach(one -> Thread.ofVirtual().name("effect").start(() -> work.accept(one)));
            }
        };
    }
}
