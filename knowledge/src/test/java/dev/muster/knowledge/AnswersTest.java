package dev.muster.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.evaluation.Benchmark;
import dev.muster.knowledge.evaluation.Benchmark.Asking;
import dev.muster.knowledge.evaluation.Evaluation;
import dev.muster.knowledge.evaluation.RunFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * B1: how good the answers are. The bounds lie somewhat below what was measured, so that they fail for a mistake and not for a
 * third decimal. By meaning too only a part is asked, which takes seconds and not minutes.
 */
class AnswersTest {
    private static final int ASKED = 60;
    private static final int AMONG = 240;

    @TempDir
    private Path folder;

    @Test
    void byWordsAlonePlainQuestionsAreAnsweredAndStrangeOnesAreNot() throws Exception {
        try (Trial trial = Trial.of(Benchmark.read(DevData.folder()), Embeddings.NONE, Optional.empty())) {
            Evaluation evaluation = trial.evaluate();
            Map<String, Double> figures = evaluation.report().figures();
            assertAtLeast(0.70, "Recall@1", figures);
            assertAtLeast(0.89, "Recall@5", figures);
            assertAtLeast(0.90, "AUROC", figures);
            assertTrue(figures.get("answered of mid and far") <= 0.03, figures.toString());
            everyLineOfTheRunFileCanBeScoredAgain(evaluation);
        }
    }

    private void everyLineOfTheRunFileCanBeScoredAgain(Evaluation evaluation) throws IOException {
        Path file = folder.resolve("run.tsv");
        RunFile.write(file, evaluation.all());

        Set<String> questions = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            assertEquals(5, cells.length, line);
            assertTrue(cells[1].matches("[1-9]|10"), line);
            assertTrue(cells[4].matches("[01]"), line);
            questions.add(cells[0]);
        }
        assertEquals(evaluation.all().size(), questions.size());
        assertTrue(questions.contains("oos-0"));
    }

    @Test
    void byMeaningTooNearlyEveryQuestionIsAnsweredAndHardlyAnyWrongly() throws Exception {
        Benchmark part = part(Benchmark.read(DevData.folder()));
        try (Trial trial = Trial.of(part, LocalModels.load(), Optional.empty())) {
            Map<String, Double> figures = trial.evaluate().report().figures();
            assertAtLeast(0.95, "Recall@1", figures);
            assertAtLeast(0.99, "Recall@5", figures);
            assertAtLeast(0.98, "AUROC", figures);
            assertAtLeast(
                    0.91, "right of answered", figures); // 0.93 is the aim; more learning material is wanted for it
            assertAtLeast(0.75, "answered of answerable", figures);
            assertTrue(figures.get("answered of mid and far") <= 0.01, figures.toString());
        }
    }

    /** Some questions with their articles, among others; those without an answer stay, as nothing that is left out answers them. */
    private Benchmark part(Benchmark all) throws IOException {
        List<Asking> answerable = all.answerable().subList(0, ASKED);
        Set<ArticleId> right = new TreeSet<>();
        answerable.forEach(asking -> right.addAll(asking.right()));
        List<String> articles = new ArrayList<>();
        for (String line : Files.readAllLines(all.articles())) {
            boolean isRight = right.stream().anyMatch(id -> line.contains("\"" + id + "\""));
            if (isRight || articles.size() < AMONG) articles.add(line);
        }
        Path file = Files.write(folder.resolve("articles.jsonl"), articles);
        List<Asking> mixed = new ArrayList<>(answerable);
        all.mixed().stream().filter(asking -> !asking.isAnswerable()).forEach(mixed::add);
        return new Benchmark(file, answerable, mixed);
    }

    private static void assertAtLeast(double least, String name, Map<String, Double> figures) {
        assertTrue(figures.get(name) >= least, name + " should be " + least + " at least: " + figures);
    }
}
