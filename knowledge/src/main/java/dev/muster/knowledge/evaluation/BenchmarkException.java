package dev.muster.knowledge.evaluation;

import java.nio.file.Path;

/** A folder that cannot be measured with; the message is for a person. */
public final class BenchmarkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchmarkException(Path file, int line, String what) {
        super(file + (line > 0 ? ":" + line : "") + " " + what
                + ". A folder to measure with has articles.jsonl, queries.jsonl, qrels.tsv and oos.jsonl in it.");
    }
}
