package dev.muster.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.knowledge.embedding.Embeddings;
import dev.muster.knowledge.embedding.LocalModels;
import dev.muster.knowledge.evaluation.Benchmark;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * B1: how good the answers are. By words alone, the bounds lie somewhat below what was measured, so that they fail for a mistake and
 * not for a third decimal. By meaning too, they are the aims. All questions are asked, since what is right of the answers hangs on how
 * many of the questions have one; of the articles that answer none, only one in {@value #ONE_IN} is there, which takes seconds and not
 * minutes. {@code ./muster knowledge tune} has the figures among all of them.
 */
class AnswersTest {
    private static final int ONE_IN = 50;

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
    void byMeaningTooTheAimsAreMetOnQuestionsThatWereNotLearnedFromAndByWhatIsShipped() throws Exception {
        try (Trial trial = Trial.of(part(Benchmark.read(DevData.folder())), LocalModels.load(), Optional.empty())) {
            assertAims(trial.heldOut());
            assertAims(trial.evaluate().report().figures());
        }
    }

    private static void assertAims(Map<String, Double> figures) {
        assertAtLeast(0.95, "Recall@1", figures);
        assertAtLeast(0.98, "Recall@5", figures);
        assertAtLeast(0.96, "MRR@10", figures);
        assertAtLeast(0.96, "nDCG@10", figures);
        assertAtLeast(0.975, "AUROC", figures);
        assertAtLeast(0.93, "AUROC near", figures);
        assertAtLeast(0.93, "right of answered", figures);
        assertAtLeast(0.75, "answered of answerable", figures);
        assertTrue(figures.get("answered of mid and far") <= 0.01, figures.toString());
    }

    /** All questions, with the articles that answer them and a few others. */
    private Benchmark part(Benchmark all) throws IOException {
        Set<String> right = all.answerable().stream()
                .flatMap(asking -> asking.right().stream())
                .map(ArticleId::value)
                .collect(Collectors.toSet());
        List<String> articles = new ArrayList<>();
        int others = 0;
        for (String line : Files.readAllLines(all.articles())) {
            String id = new ObjectMapper().readTree(line).path("id").asText();
            if (right.contains(id) || others++ % ONE_IN == 0) articles.add(line);
        }
        return new Benchmark(Files.write(folder.resolve("articles.jsonl"), articles), all.answerable(), all.mixed());
    }

    private static void assertAtLeast(double least, String name, Map<String, Double> figures) {
        assertTrue(figures.get(name) >= least, name + " should be " + least + " at least: " + figures);
    }
}
