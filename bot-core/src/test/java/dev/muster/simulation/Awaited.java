package dev.muster.simulation;

import java.util.concurrent.CompletableFuture;

/** An answer that comes in virtual time: whoever joins it gives the turn back until then. */
final class Awaited<T> extends CompletableFuture<T> {
    private final Turns turns;

    Awaited(Turns turns) {
        this.turns = turns;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
        return new Awaited<>(turns);
    }

    @Override
    public T join() {
        turns.await(this);
        return super.join();
    }
}
