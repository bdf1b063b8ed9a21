package dev.muster.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    /** How fast, against how often the disk can flush. */
    void print(String what, double flushes) {
        long[] all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double rate = all.length * 1e9 / elapsed;
        System.out.printf(
                Locale.ROOT,
                "%4d callers: %,8.0f %s/s = %5.2f x the flush rate; p50 %.2f ms, p99 %.2f ms, max %.1f ms%n",
                nanos.size(),
                rate,
                what,
                rate / flushes,
                at(all, 0.5),
                at(all, 0.99),
                at(all, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
    }
}
