package dev.muster.config.cli;

import dev.muster.knowledge.Trial;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.evaluation.Benchmark;
import dev.muster.knowledge.evaluation.BenchmarkException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What both ways to measure answers are told. */
final class MeasuringOptions {
    @Parameters(paramLabel = "DIR", description = "with articles.jsonl, queries.jsonl, qrels.tsv and oos.jsonl")
    private Path folder = Path.of("");

    @Option(names = "--index", paramLabel = "FOLDER", description = "keeps the index there for another call")
    private @Nullable Path index;

    @Option(names = "--words-only", description = "compares by words alone, not by meaning")
    private boolean isByWordsOnly;

    /** The articles, indexed. */
    Trial trial() throws IOException, InterruptedException {
        try {
            Benchmark benchmark = Benchmark.read(folder);
            Embeddings embeddings = isByWordsOnly ? Embeddings.NONE : LocalModels.load();
            return Trial.of(benchmark, embeddings, Optional.ofNullable(index));
        } catch (BenchmarkException unusable) {
            throw new CannotRunException(String.valueOf(unusable.getMessage()));
        }
    }
}
