package dev.muster.knowledge.evaluation;

import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.index.ArticleIndex;
import dev.muster.knowledge.index.Asked;
import dev.muster.knowledge.ranking.Judgement;
import dev.muster.knowledge.ranking.Judgements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Derives the weights and thresholds that Muster judges by, and says what they are worth. */
public final class Tuning {
    private final Benchmark benchmark;
    private final ArticleIndex index;
    private final Consumer<String> told;

    /**
     * Tunes on these questions.
     *
     * @param index of the benchmark's articles, with all vectors in it
     * @param told each line of what there is to say
     */
    public Tuning(Benchmark benchmark, ArticleIndex index, Consumer<String> told) {
        this.benchmark = benchmark;
        this.index = index;
        this.told = told;
    }

    /** Learns from all questions, with and without embeddings. */
    public Judgements tune(Embeddings embeddings) throws IOException {
        List<Example> hybrid = examples(embeddings);
        told.accept("On questions, and right articles, that were not learned from:");
        told.accept(String.format("%-64s  R@1    R@5    MRR    nDCG   AUROC  near   right  answered  far", ""));
        for (Way way : Way.TRIED) compare(way, hybrid);
        List<Example> lexical = examples(Embeddings.NONE);
        told.accept("Without embeddings:");
        compare(Way.LEXICAL, lexical);
        Paraphrases paraphrases = Paraphrases.of(benchmark, index, embeddings);
        told.accept(paraphrases.told());
        return new Judgements(learn(Way.HYBRID, hybrid), learn(Way.LEXICAL, lexical), paraphrases.alike());
    }

    private List<Example> examples(Embeddings embeddings) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Benchmark.Asking asking : benchmark.mixed()) {
            Asked asked = Asked.of(asking.text(), embeddings, Reader.ANYONE.names());
            Example example = new Example(asking, index.read(asked::found), false);
            examples.add(example);
            if (asking.isAnswerable()) examples.add(example.withheld());
        }
        return examples;
    }

    private static Judgement learn(Way way, List<Example> examples) {
        List<Ranked> unseen = new ArrayList<>();
        new CrossValidation(way, examples).judged().forEach(unseen::addAll);
        Thresholds thresholds = Thresholds.of(unseen);
        Judgement learned = new Training(way).learn(examples);
        return new Judgement(
                        learned.rank(), learned.confidence(), learned.bias(), thresholds.sure(), thresholds.unsure())
                .rounded();
    }

    private void compare(Way way, List<Example> examples) {
        Map<String, Double> figures = heldOut(way, examples);
        StringBuilder line = new StringBuilder(String.format("%-64s", way.name()));
        for (String name : List.of(
                "Recall@1",
                "Recall@5",
                "MRR@10",
                "nDCG@10",
                "AUROC",
                "AUROC near",
                "right of answered",
                "answered of answerable",
                "answered of mid and far")) {
            line.append(String.format(Locale.ROOT, "  %.3f", figures.getOrDefault(name, Double.NaN)));
        }
        told.accept(line.toString());
    }

    /** The figures of what Muster does, on questions and right articles that were not learned from. */
    public Map<String, Double> heldOut(Embeddings embeddings) throws IOException {
        return heldOut(embeddings.isOn() ? Way.HYBRID : Way.LEXICAL, examples(embeddings));
    }

    private static Map<String, Double> heldOut(Way way, List<Example> examples) {
        List<List<Ranked>> times = new CrossValidation(way, examples).judged();
        Map<String, Double> means = new LinkedHashMap<>();
        for (List<Ranked> mixed : times) {
            List<Ranked> answerable =
                    mixed.stream().filter(each -> each.asking().isAnswerable()).toList();
            Report.of(answerable, mixed)
                    .figures()
                    .forEach((name, value) -> means.merge(name, value / times.size(), Double::sum));
        }
        return means;
    }
}
