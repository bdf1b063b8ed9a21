package dev.muster.knowledge.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of an evaluation, under the names that people look for. */
public record Report(Map<String, Double> figures) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The figures over these questions. */
    public static Report of(List<Ranked> answerable, List<Ranked> mixed) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("MRR@10", Measures.reciprocalRank(answerable));
        figures.put("Recall@1", Measures.recall(answerable, 1));
        figures.put("Recall@5", Measures.recall(answerable, 5));
        figures.put("nDCG@10", Measures.gain(answerable));
        figures.put("AUROC", Measures.separation(mixed, each -> true));
        figures.put("AUROC near", Measures.separation(mixed, each -> isKind(each, "near")));
        figures.put("F1", Measures.abstention(mixed, each -> !each.isAnswered()));
        figures.put("F1 of giving up", Measures.abstention(mixed, Measures::isGivenUp));
        figures.put("right of answered", Measures.precision(mixed));
        figures.put(
                "answered of answerable",
                Measures.share(mixed, Ranked::isAnswered, each -> each.asking().isAnswerable()));
        figures.put("answered of near", Measures.share(mixed, Ranked::isAnswered, each -> isKind(each, "near")));
        figures.put(
                "answered of mid and far",
                Measures.share(mixed, Ranked::isAnswered, each -> isKind(each, "mid") || isKind(each, "far")));
        figures.put(
                "given up of answerable",
                Measures.share(mixed, Measures::isGivenUp, each -> each.asking().isAnswerable()));
        figures.put(
                "given up of the others",
                Measures.share(
                        mixed, Measures::isGivenUp, each -> !each.asking().isAnswerable()));
        figures.put("p50 ms", Measures.percentile(mixed, 50));
        figures.put("p99 ms", Measures.percentile(mixed, 99));
        return new Report(figures);
    }

    private static boolean isKind(Ranked ranked, String kind) {
        return !ranked.asking().isAnswerable() && ranked.asking().kind().equals(kind);
    }

    /** One figure a line. */
    public String text() {
        StringBuilder text = new StringBuilder();
        figures.forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-24s %7.3f%n", name, value)));
        return text.toString();
    }

    /** The same for programs; what cannot be worked out is null. */
    public String json() {
        Map<String, Object> plain = new LinkedHashMap<>();
        figures.forEach((name, value) -> plain.put(name, value.isNaN() ? null : value));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plain);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }
}
