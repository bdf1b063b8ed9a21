package dev.muster.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines a second that a replay plays, made-up ones and those of the files that are named: {@code ReplayBench [FILE…]}. */
public final class ReplayBench {
    private static final int MADE_UP = 5_000;
    private static final int ROUNDS = 3;

    private ReplayBench() {}

    /** Prints the figures, one for each round: the first has the start of everything in it. */
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            List<String> lines = Files.readAllLines(Path.of(file));
            for (int round = 1; round <= ROUNDS; round++) play(file, lines);
        }
        for (int round = 1; round <= ROUNDS; round++) play("made up", LongReplay.lines(MADE_UP));
    }

    private static void play(String name, List<String> lines) throws Exception {
        try (BenchFolder folder = BenchFolder.in()) {
            double flushes = DiskFlush.perSecond(folder.path(), java.time.Duration.ofSeconds(1));
            List<String> notAccepted = new ArrayList<>();
            long start = System.nanoTime();
            notAccepted.addAll(LongReplay.play(lines, folder.resolve("store")));
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d lines in %.2f s, %,.0f lines/s = %.2f x the flush rate; %d not accepted%n",
                    name,
                    lines.size(),
                    seconds,
                    lines.size() / seconds,
                    lines.size() / seconds / flushes,
                    notAccepted.size());
        }
    }
}
