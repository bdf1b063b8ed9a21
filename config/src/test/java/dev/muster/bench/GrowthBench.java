package dev.muster.bench;

import dev.muster.storage.Store;
import dev.muster.storage.StoreReading;
import java.time.Duration;
import java.util.Locale;

/**
 * What an append costs, how long the store takes to open and what it needs of the heap, as it grows to a million entries on a
 * thousand incidents: {@code GrowthBench [FOLDER [ENTRIES]]}, to be run in a heap of 512 MB.
 */
public final class GrowthBench {
    private static final int CALLERS = 64;
    private static final int MEASURED = 4_096;
    private static final int INCIDENTS = 1_000;

    private final BenchStore kind;
    private final BenchFolder folder;
    private long entries = INCIDENTS;

    private GrowthBench(BenchStore kind, BenchFolder folder) {
        this.kind = kind;
        this.folder = folder;
    }

    /** Prints the figures, for SQLite and for PostgreSQL. */
    public static void main(String[] arguments) throws Exception {
        long most = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        try (BenchFolder folder = BenchFolder.in(arguments)) {
            for (BenchStore kind : BenchStore.both(folder, "growing")) new GrowthBench(kind, folder).run(most);
        }
    }

    private void run(long most) throws Exception {
        try (Store store = kind.open()) {
            new Appending(store.timeline(), INCIDENTS).open();
        }
        for (long step = INCIDENTS; step <= most; step *= 10) {
            try (Store store = kind.open()) {
                Appending appending = new Appending(store.timeline(), INCIDENTS);
                append(appending, step - entries);
                measure(appending);
            }
        }
    }

    private void measure(Appending appending) throws Exception {
        long before = entries;
        append(appending, MEASURED); // the first after an opening wait until the deliveries are read
        double flushes = DiskFlush.perSecond(folder.path(), Duration.ofSeconds(1));
        long began = System.nanoTime();
        append(appending, MEASURED);
        double perSecond = MEASURED * 1e9 / (System.nanoTime() - began);
        System.gc();
        long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%s, %,d entries: an append takes %.1f µs (%d callers), %.1f x the flush rate; opened in %.2f s;"
                        + " %d MB of the heap in use%n",
                kind.name(),
                before,
                1e6 / perSecond,
                CALLERS,
                perSecond / flushes,
                opening(),
                used >> 20);
    }

    private void append(Appending appending, long number) throws Exception {
        if (number <= 0) return;
        Callers.each(CALLERS, (int) (number / CALLERS), appending::by);
        entries += number / CALLERS * CALLERS;
    }

    /** Beside the one that is in use, and only as far as the state that is served: what a start waits for. */
    private double opening() {
        long began = System.nanoTime();
        try (StoreReading reading = StoreReading.open(kind.place())) {
            reading.committed().all();
            return (System.nanoTime() - began) / 1e9;
        }
    }
}
