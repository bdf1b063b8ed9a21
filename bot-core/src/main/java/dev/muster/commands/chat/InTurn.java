package dev.muster.commands.chat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Runs tasks of one name one after another and those of different names beside each other. */
public final class InTurn {
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final Map<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /** Completes when it has run. */
    public CompletableFuture<Void> run(String name, Runnable task) {
        CompletableFuture<Void> mine = last.compute(
                name,
                (key, before) -> before == null
                        ? CompletableFuture.runAsync(task, OWN_THREAD)
                        : before.handle((done, problem) -> null).thenRunAsync(task, OWN_THREAD));
        return mine.whenComplete((done, problem) -> last.remove(name, mine));
    }
}
