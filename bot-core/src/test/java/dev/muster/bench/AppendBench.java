package dev.muster.bench;

import dev.muster.domain.incident.IncidentId;
import dev.muster.ports.Ids;
import dev.muster.storage.Drafting;
import dev.muster.storage.Store;
import dev.muster.timeline.Timeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Durable appends of one entry each, with its delivery id, against the disk's own flush limit, in one
 * run: {@code AppendBench [FOLDER] [SECONDS]}. The folder should be on the disk that is to be measured.
 */
public final class AppendBench {
    private final Timeline timeline;
    private final int streams;

    private AppendBench(Timeline timeline, int streams) {
        this.timeline = timeline;
        this.streams = streams;
    }

    /** See the class. */
    public static void main(String[] args) throws Exception {
        Path base = args.length > 0 ? Path.of(args[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        Duration each = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 4);
        Path folder = Files.createTempDirectory(base, "append-bench");
        try {
            run(folder, each);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) Files.delete(file);
            }
        }
    }

    private static void run(Path folder, Duration each) throws Exception {
        for (int streams : new int[] {1, 64}) {
            Path data = folder.resolve("store-" + streams);
            Files.createDirectories(data);
            try (Store store = Store.open(data, () -> Instant.now().truncatedTo(ChronoUnit.MILLIS), ids())) {
                AppendBench bench = new AppendBench(store.timeline(), streams);
                bench.open();
                bench.measure(64, each);
                double limit = DiskFlush.perSecond(folder, each);
                System.out.printf("%n%d incident(s); the disk flushes %,.0f times a second%n", streams, limit);
                for (int callers : new int[] {1, 8, 64, 256})
                    bench.measure(callers, each).print(callers, limit);
            }
        }
    }

    private static Ids ids() {
        SecureRandom random = new SecureRandom();
        return new Ids() {
            @Override
            public String next() {
                return UUID.randomUUID().toString();
            }

            @Override
            public String salt() {
                byte[] bytes = new byte[16];
                random.nextBytes(bytes);
                return HexFormat.of().formatHex(bytes);
            }
        };
    }

    private void open() {
        for (int i = 1; i <= streams; i++) {
            timeline.record(
                            "open-" + i,
                            Drafting.recording(IncidentId.number(i), Drafting.ANA, Drafting.opened("checkout is slow")))
                    .join();
        }
    }

    private Measured measure(int callers, Duration during) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long end = began + during.toNanos();
        List<Future<long[]>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                IncidentId stream = IncidentId.number(1 + i % streams);
                running.add(threads.submit(() -> appendUntil(end, stream)));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : running) all.add(one.get());
            return new Measured(all, System.nanoTime() - began);
        }
    }

    private long[] appendUntil(long end, IncidentId stream) {
        long[] nanos = new long[1 << 10];
        int count = 0;
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            String id = UUID.randomUUID().toString();
            timeline.record(
                            id,
                            Drafting.recording(stream, Drafting.BEN, Drafting.logged("restarted the pool on web-3")))
                    .join();
            if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
            nanos[count++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(nanos, count);
    }

    private record Measured(List<long[]> latencies, long elapsed) {
        void print(int callers, double limit) {
            long[] all =
                    latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            double rate = all.length * 1e9 / elapsed;
            System.out.printf(
                    "%4d callers: %,8.0f appends/s = %5.2f x the flush limit; p50 %.2f ms, p99 %.2f ms, max %.1f ms%n",
                    callers, rate, rate / limit, at(all, 0.5), at(all, 0.99), at(all, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted[(int) Math.min(sorted.length - 1, Math.round(sorted.length * share))] / 1e6;
        }
    }
}
