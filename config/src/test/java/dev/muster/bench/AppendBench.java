package dev.muster.bench;

import dev.muster.storage.Store;

/** Durable appends of one entry each, with its delivery id, against the disk's own flush rate: {@code AppendBench [FOLDER]}. */
public final class AppendBench {
    private AppendBench() {}

    /** Prints the figures, for SQLite and for PostgreSQL, on one incident and on 64. */
    public static void main(String[] arguments) throws Exception {
        try (BenchFolder folder = BenchFolder.in(arguments)) {
            for (int incidents : new int[] {1, 64}) {
                for (BenchStore kind : BenchStore.both(folder, "store-" + incidents)) {
                    try (Store store = kind.open()) {
                        Appending appending = new Appending(store.timeline(), incidents).open();
                        new Rounds(folder, kind.name() + ", " + incidents + " incident(s)")
                                .print("appends", appending::by);
                    }
                }
            }
        }
    }
}
