package dev.muster.knowledge.evaluation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What was answered, for anyone to score again: a line a candidate, {@code query_id, rank, article_id, score, answered}, parted by
 * tabs; one with no article where nothing was found.
 */
public final class RunFile {
    private RunFile() {}

    /** Writes it. The score is the confidence, which compares across questions; ranks are from 1. */
    public static void write(Path file, List<Ranked> asked) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Ranked each : asked) write(out, each);
        }
    }

    private static void write(BufferedWriter out, Ranked each) throws IOException {
        int answered = each.isAnswered() ? 1 : 0;
        if (each.articles().isEmpty()) {
            out.write(each.asking().id() + "\t1\t\t0\t" + answered + "\n");
        }
        for (int i = 0; i < each.articles().size(); i++) {
            out.write(String.format(
                    Locale.ROOT,
                    "%s\t%d\t%s\t%.8f\t%d\n",
                    each.asking().id(),
                    i + 1,
                    each.articles().get(i),
                    each.confidences().get(i),
                    answered));
        }
    }
}
