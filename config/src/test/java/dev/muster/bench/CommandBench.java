package dev.muster.bench;

import dev.muster.commands.CommandDesk;
import dev.muster.commands.CommandLine;
import dev.muster.commands.CommandLine.Typed;
import dev.muster.config.reading.BuiltInSample;
import dev.muster.config.reading.PracticeFolder;
import dev.muster.config.wiring.Bot;
import dev.muster.config.wiring.RealClock;
import dev.muster.config.wiring.RealIds;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.effects.Lanes;
import dev.muster.review.export.ExportFormat;
import dev.muster.review.export.Exports;
import dev.muster.storage.Store;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whole commands through the desk, each durable before its caller goes on, against the flush rate of the very disk they are
 * written to; then the export of a long timeline. One run, so that the ratios hold on a noisy machine.
 */
public final class CommandBench {
    private static final int FLUSHES = 2_000;
    private static final Duration ROUND = Duration.ofSeconds(6);

    private CommandBench() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("muster-bench");
        double flushes = flushesPerSecond(folder);
        System.out.printf(Locale.ROOT, "disk: %,.0f flushes/s%n", flushes);
        RealIds ids = new RealIds();
        RealClock clock = new RealClock();
        PracticeFolder practice = PracticeFolder.load(new BuiltInSample());
        try (Store store = Store.open(folder.resolve("store"), clock, ids)) {
            Bot bot = Bot.over(store, practice, clock, ids, Lanes.sideBySide());
            CommandDesk desk = bot.desk();
            run(desk, "open the checkout is down service:checkout impact:high urgency:high", clock);
            for (int callers : new int[] {1, 8, 64, 1, 8, 64}) round(desk, callers, clock, flushes);
            exportOf(bot, store, 10_000);
        }
    }

    private static double flushesPerSecond(Path folder) throws IOException {
        Path file = folder.resolve("flush");
        ByteBuffer block = ByteBuffer.allocateDirect(4096);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 1024; i++) channel.write(block.clear(), i * 4096L);
            channel.force(true);
            long start = System.nanoTime();
            for (int i = 0; i < FLUSHES; i++) {
                channel.write(block.clear(), (i % 1024) * 4096L);
                channel.force(false);
            }
            return FLUSHES * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void round(CommandDesk desk, int callers, RealClock clock, double flushes) throws Exception {
        long end = System.nanoTime() + ROUND.toNanos();
        List<Callable<long[]>> people = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) people.add(() -> keepLogging(desk, clock, end));
        long start = System.nanoTime();
        List<long[]> latencies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<long[]> done : threads.invokeAll(people)) latencies.add(done.get());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] all = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        double rate = all.length / seconds;
        System.out.printf(
                Locale.ROOT,
                "%3d callers: %,8.0f commands/s = %.2f x flushes, p50 %.2f ms, p99 %.2f ms%n",
                callers,
                rate,
                rate / flushes,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6);
    }

    private static long[] keepLogging(CommandDesk desk, RealClock clock, long end) {
        long[] taken = new long[200_000];
        int count = 0;
        while (System.nanoTime() < end && count < taken.length) {
            long start = System.nanoTime();
            run(desk, "INC-1 log the error rate is at 12 % because the primary is slow", clock);
            taken[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(taken, count);
    }

    private static void run(CommandDesk desk, String line, RealClock clock) {
        desk.handle(new CommandLine(
                        new Typed(line), PersonId.of("ana"), Place.room("ops"), clock.now(), "bench", Optional.empty()))
                .join();
    }

    private static void exportOf(Bot bot, Store store, int entries) {
        var all = bot.timeline().read(IncidentId.number(1), 0, entries);
        var record = dev.muster.review.IncidentRecord.of(all);
        Exports exports = Exports.signedWith(store.key(), ZoneOffset.UTC);
        for (ExportFormat format : ExportFormat.values()) {
            long start = System.nanoTime();
            int size = exports.export(record, format).length;
            System.out.printf(
                    Locale.ROOT,
                    "export of %,d entries as %s: %.2f s, %,d bytes%n",
                    all.size(),
                    format.word(),
                    (System.nanoTime() - start) / 1e9,
                    size);
        }
    }
}
