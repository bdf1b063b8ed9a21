package dev.muster.bench;

import dev.muster.storage.Store;
import java.time.Duration;
import java.util.Locale;

/** Durable appends of one entry each, with its delivery id, against the disk's own flush rate: {@code AppendBench [FOLDER]}. */
public final class AppendBench {
    private static final Duration ROUND = Duration.ofSeconds(4);

    private AppendBench() {}

    /** Prints the figures, for SQLite and for PostgreSQL, on one incident and on 64. */
    public static void main(String[] arguments) throws Exception {
        try (BenchFolder folder = BenchFolder.in(arguments)) {
            for (int incidents : new int[] {1, 64}) {
                for (BenchStore kind : BenchStore.both(folder, "store-" + incidents)) {
                    try (Store store = kind.open()) {
                        run(folder, kind.name(), new Appending(store.timeline(), incidents).open());
                    }
                }
            }
        }
    }

    private static void run(BenchFolder folder, String name, Appending appending) throws Exception {
        Callers.keep(64, ROUND, appending::by);
        for (int callers : new int[] {1, 8, 64, 256}) {
            double flushes = DiskFlush.perSecond(folder.path(), ROUND.dividedBy(4));
            System.out.printf(
                    Locale.ROOT,
                    "%s, %d incident(s); the disk flushes %,.0f times a second%n",
                    name,
                    appending.incidents(),
                    flushes);
            Callers.keep(callers, ROUND, appending::by).print("appends", flushes);
        }
    }
}
