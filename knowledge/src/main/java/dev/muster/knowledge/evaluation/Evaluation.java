package dev.muster.knowledge.evaluation;

import dev.muster.domain.selfservice.Answer;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Question;
import dev.muster.domain.selfservice.Reader;
import dev.muster.knowledge.evaluation.Benchmark.Asking;
import dev.muster.knowledge.ranking.Verdict;
import dev.muster.ports.ArticleSearch;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks all questions of a benchmark, through the same door as everybody.
 *
 * @param answerable what came of those that have an answer
 * @param mixed what came of those of which some have none
 */
public record Evaluation(List<Ranked> answerable, List<Ranked> mixed) {
    private static final int WARMING_UP = 3_000;
    private static final int MOST_OFTEN = 10;

    /** Asks them one after the other. */
    public static Evaluation of(Benchmark benchmark, ArticleSearch search) {
        return new Evaluation(all(benchmark.answerable(), search), all(benchmark.mixed(), search));
    }

    /**
     * Asks them many times over, so that what is measured afterwards is a bot that has been running for a while: Java's compiler is off
     * the cores that the models work on.
     */
    public static void warmUp(Benchmark benchmark, ArticleSearch search) {
        List<Asking> askings = benchmark.mixed();
        int times = Math.min(WARMING_UP, MOST_OFTEN * askings.size());
        for (int i = 0; i < times; i++) ask(askings.get(i % askings.size()), search);
    }

    private static List<Ranked> all(List<Asking> askings, ArticleSearch search) {
        return askings.stream().map(asking -> ask(asking, search)).toList();
    }

    private static Ranked ask(Asking asking, ArticleSearch search) {
        long start = System.nanoTime();
        Answer answer = search.answer(new Question(asking.text(), Reader.ANYONE));
        long nanos = System.nanoTime() - start;
        return new Ranked(
                asking,
                answer.candidates().stream().map(Candidate::article).toList(),
                answer.candidates().stream().map(Candidate::confidence).toList(),
                switch (answer) {
                    case Answer.Sure ignored -> Verdict.SURE;
                    case Answer.Unsure ignored -> Verdict.UNSURE;
                    case Answer.DontKnow ignored -> Verdict.DONT_KNOW;
                },
                nanos);
    }

    /** The figures. */
    public Report report() {
        return Report.of(answerable, mixed);
    }

    /** All that was asked, in the order of the files. */
    public List<Ranked> all() {
        List<Ranked> all = new ArrayList<>(answerable);
        all.addAll(mixed);
        return all;
    }
}
