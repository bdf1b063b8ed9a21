package dev.muster.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Callers at the same time, each doing the same over and over and waiting for it to be durable. */
record Callers(List<long[]> nanos, long elapsed) {
    /** So many of them for that long; each does what stands for its number, counted from 0. */
    static Callers keep(int callers, Duration during, IntFunction<Runnable> acts) throws Exception {
        long end = System.nanoTime() + during.toNanos();
        return run(callers, acts, act -> repeat(act, end));
    }

    /** So many of them, each so often. */
    static Callers each(int callers, int times, IntFunction<Runnable> acts) throws Exception {
        return run(callers, acts, act -> {
            for (int i = 0; i < times; i++) act.run();
            return new long[0];
        });
    }

    private static Callers run(int callers, IntFunction<Runnable> acts, Function<Runnable, long[]> work)
            throws Exception {
        long began = System.nanoTime();
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < callers; caller++) {
                Runnable act = acts.apply(caller);
                running.add(threads.submit(() -> work.apply(act)));
            }
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> one : running) all.add(one.get());
        return new Callers(all, System.nanoTime() - began);
    }

    private static long[] repeat(Runnable act, long end) {
        long[] taken = new long[1 << 10];
        int count = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            act.run();
            if (count == taken.length) taken = Arrays.copyOf(taken, count * 2);
            taken[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(taken, count);
    }

    /** How often it was done. */
    double perSecond() {
        return sorted().length * 1e9 / elapsed;
    }

    /** Within which time that share of it was done. */
    double milliseconds(double share) {
        long[] sorted = sorted();
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
    }

    private long[] sorted() {
        return nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }
}
