package dev.muster.knowledge.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.domain.selfservice.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Articles with questions that somebody has put the right answers to: a folder with {@code articles.jsonl}, {@code queries.jsonl},
 * {@code qrels.tsv} and {@code oos.jsonl}.
 *
 * @param answerable questions that have an answer
 * @param mixed questions of which some have none
 */
public record Benchmark(Path articles, List<Asking> answerable, List<Asking> mixed) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A question with the truth about it.
     *
     * @param id as the file of runs calls it
     * @param kind {@code near}, {@code mid} or {@code far} from what the articles are about; something else where they answer it
     * @param right the articles that answer it; none where nothing does
     */
    public record Asking(String id, String text, String kind, Set<ArticleId> right) {
        public Asking {
            right = Set.copyOf(right);
        }

        /** Whether the articles answer it. */
        public boolean isAnswerable() {
            return !right.isEmpty();
        }
    }

    /** Reads the questions in that folder. Answers with what is missing or broken by {@link BenchmarkException}. */
    public static Benchmark read(Path folder) {
        Map<String, Set<ArticleId>> right = judged(folder.resolve("qrels.tsv"));
        List<Asking> answerable = read(folder.resolve("queries.jsonl"), (line, number) -> {
            String id = text(line, "id");
            return new Asking(id, text(line, "text"), "answerable", right.getOrDefault(id, Set.of()));
        });
        List<Asking> mixed = read(folder.resolve("oos.jsonl"), Benchmark::mixed);
        Path articles = folder.resolve("articles.jsonl");
        if (!Files.isRegularFile(articles)) throw new BenchmarkException(articles, 0, "is missing");
        return new Benchmark(articles, answerable, mixed);
    }

    private static Asking mixed(JsonNode line, int number) {
        Set<ArticleId> right = new HashSet<>();
        line.path("expected").forEach(id -> right.add(ArticleId.of(id.asText())));
        return new Asking("oos-" + number, text(line, "text"), line.path("kind").asText("far"), right);
    }

    private static Map<String, Set<ArticleId>> judged(Path file) {
        Map<String, Set<ArticleId>> right = new HashMap<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length < 2) throw new BenchmarkException(file, i + 1, "is not query_id, article_id, relevance");
            if (i == 0 && cells[0].equals("query_id")) continue;
            if (cells.length > 2 && cells[2].equals("0")) continue;
            right.computeIfAbsent(cells[0], id -> new HashSet<>()).add(ArticleId.of(cells[1]));
        }
        return right;
    }

    private static List<Asking> read(Path file, BiFunction<JsonNode, Integer, Asking> reading) {
        List<Asking> all = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                all.add(reading.apply(JSON.readTree(lines.get(i)), i));
            } catch (IOException | RuntimeException broken) {
                throw new BenchmarkException(file, i + 1, "cannot be read: " + broken.getMessage());
            }
        }
        return all;
    }

    private static List<String> lines(Path file) {
        if (!Files.isRegularFile(file)) throw new BenchmarkException(file, 0, "is missing");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(JsonNode line, String field) {
        if (!line.path(field).isTextual()) throw new IllegalArgumentException("it has no \"" + field + "\"");
        return line.path(field).asText();
    }
}
