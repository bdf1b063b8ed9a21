package dev.muster.bench;

import dev.muster.config.wiring.Records;
import dev.muster.domain.incident.IncidentId;
import dev.muster.review.IncidentRecord;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import dev.muster.storage.StoreReading;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.Locale;

/** The export of a long timeline in every format: {@code ExportBench [LINES]}, 10,000 when not said. */
public final class ExportBench {
    private static final int USUAL = 10_000;
    private static final int ROUNDS = 2;

    private ExportBench() {}

    /** Prints the figures; the first round is what one call of the command line has to wait for. */
    public static void main(String[] arguments) throws Exception {
        int lines = arguments.length > 0 ? Integer.parseInt(arguments[0]) : USUAL;
        try (BenchFolder folder = BenchFolder.in()) {
            LongReplay.play(LongReplay.lines(lines), folder.resolve("store"));
            try (StoreReading store = StoreReading.open(folder.resolve("store"))) {
                IncidentRecord record = Records.of(store, IncidentId.number(1)).orElseThrow();
                System.out.printf(Locale.ROOT, "%,d entries%n", record.entries().size());
                Exports exports = Exports.signedWith(store.key(), ZoneOffset.UTC);
                for (int round = 1; round <= ROUNDS; round++) {
                    for (ExportFormat format : ExportFormat.values()) export(exports, record, format);
                }
            }
        }
    }

    private static void export(Exports exports, IncidentRecord record, ExportFormat format) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long start = System.nanoTime();
        int size = exports.export(record, format).length;
        System.out.printf(
                Locale.ROOT,
                "%-4s %6.2f s, %6.2f s of them at work, %,d bytes%n",
                format.word(),
                (System.nanoTime() - start) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9,
                size);
    }
}
