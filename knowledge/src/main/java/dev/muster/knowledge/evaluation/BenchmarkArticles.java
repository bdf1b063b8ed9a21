package dev.muster.knowledge.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.articles.ArticleText;
import dev.muster.ports.ArticleSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The articles of a benchmark: one JSON object a line, with {@code id}, {@code title} and {@code body} in Markdown. */
public final class BenchmarkArticles implements ArticleSource {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    /** The articles in that file. */
    public BenchmarkArticles(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public void read(Desk desk) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) continue;
                Article article = article(line, number);
                String stamp = Integer.toHexString(line.hashCode());
                if (!desk.has(article.id(), stamp)) desk.take(article, stamp);
            }
        }
    }

    private Article article(String line, int number) {
        try {
            JsonNode fields = JSON.readTree(line);
            return ArticleText.plain(
                    ArticleId.of(fields.path("id").asText()),
                    fields.path("title").asText(),
                    fields.path("body").asText());
        } catch (IOException | RuntimeException broken) {
            throw new BenchmarkException(file, number, "cannot be read: " + broken.getMessage());
        }
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return () -> {};
    }
}
