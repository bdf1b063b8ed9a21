package dev.muster.knowledge;

import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.evaluation.Benchmark;
import dev.muster.knowledge.evaluation.BenchmarkArticles;
import dev.muster.knowledge.evaluation.Evaluation;
import dev.muster.knowledge.evaluation.Tuning;
import dev.muster.knowledge.ranking.Judgements;
import dev.muster.ports.ConfirmedQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The articles of a benchmark, indexed with all cores, to be measured or tuned on. */
public final class Trial implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Benchmark benchmark;
    private final Embeddings embeddings;
    private final KnowledgeBase base;
    private final Optional<Path> passing;

    private Trial(Benchmark benchmark, Embeddings embeddings, KnowledgeBase base, Optional<Path> passing) {
        this.benchmark = benchmark;
        this.embeddings = embeddings;
        this.base = base;
        this.passing = passing;
    }

    /**
     * Indexes the articles, and waits until all are.
     *
     * @param kept where the index stays for another time; without it, nothing stays
     */
    public static Trial of(Benchmark benchmark, Embeddings embeddings, Optional<Path> kept)
            throws IOException, InterruptedException {
        Optional<Path> passing =
                kept.isPresent() ? Optional.empty() : Optional.of(Files.createTempDirectory("muster-articles"));
        KnowledgeBase base = KnowledgeBase.open(new KnowledgeBase.Parts(
                kept.or(() -> passing).orElseThrow(),
                List.of(new BenchmarkArticles(benchmark.articles())),
                ConfirmedQuestions.NONE,
                embeddings,
                Judgements.shipped(),
                Runtime.getRuntime().availableProcessors()));
        Trial trial = new Trial(benchmark, embeddings, base, passing);
        if (!base.awaitQuiet(LONGEST)) {
            trial.close();
            throw new IllegalStateException(
                    "the articles could not be indexed: " + base.health().problems());
        }
        return trial;
    }

    /** How many articles there are. */
    public int articles() {
        return base.health().articles();
    }

    /** Asks many questions, so that times taken afterwards are those of a bot that has been running for a while. */
    public void warmUp() {
        Evaluation.warmUp(benchmark, base);
    }

    /** Asks all questions. */
    public Evaluation evaluate() {
        return Evaluation.of(benchmark, base);
    }

    /** The figures on questions, and on right articles, that were not learned from. */
    public Map<String, Double> heldOut() throws IOException {
        return new Tuning(benchmark, base.index(), line -> {}).heldOut(embeddings);
    }

    /** Learns from all questions; {@code told} hears what that is worth. */
    public Judgements tune(Consumer<String> told) throws IOException {
        return new Tuning(benchmark, base.index(), told).tune(embeddings);
    }

    @Override
    public void close() throws IOException {
        base.close();
        if (passing.isEmpty()) return;
        try (Stream<Path> all = Files.walk(passing.get())) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }
}
