package dev.muster.knowledge.evaluation;

import static dev.muster.knowledge.ranking.Signal.LEAD_BGE;
import static dev.muster.knowledge.ranking.Signal.LEAD_MINI;
import static dev.muster.knowledge.ranking.Signal.MEANING_BGE;
import static dev.muster.knowledge.ranking.Signal.MEANING_MINI;
import static dev.muster.knowledge.ranking.Signal.PASSAGE_BGE;
import static dev.muster.knowledge.ranking.Signal.PASSAGE_MINI;
import static dev.muster.knowledge.ranking.Signal.RAREST_MISSING;
import static dev.muster.knowledge.ranking.Signal.TEXT_BM25;
import static dev.muster.knowledge.ranking.Signal.TEXT_COVERAGE;
import static dev.muster.knowledge.ranking.Signal.TITLE_BGE;
import static dev.muster.knowledge.ranking.Signal.TITLE_BM25;
import static dev.muster.knowledge.ranking.Signal.TITLE_COVERAGE;
import static dev.muster.knowledge.ranking.Signal.TITLE_MINI;

import dev.muster.knowledge.ranking.Signal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which signals are weighed.
 *
 * @param rank in the order of candidates
 * @param confidence in the chance that the first is right
 */
record Way(String name, List<Signal> rank, List<Signal> confidence) {
    private static final List<Signal> COVERAGE = List.of(TEXT_COVERAGE, TITLE_COVERAGE, RAREST_MISSING);

    /** What Muster does with embeddings. */
    static final Way HYBRID = new Way(
            "three views of each model, BM25; coverage in the confidence",
            List.of(MEANING_MINI, MEANING_BGE, TEXT_BM25),
            both(List.of(TITLE_MINI, PASSAGE_MINI, TITLE_BGE, PASSAGE_BGE, TEXT_BM25), COVERAGE));

    /** What Muster does without. */
    static final Way LEXICAL = new Way(
            "words: BM25 of text and title, coverage",
            List.of(TEXT_BM25, TITLE_BM25, TEXT_COVERAGE),
            List.of(TEXT_BM25, TITLE_BM25, TEXT_COVERAGE, TITLE_COVERAGE, RAREST_MISSING));

    /** Those that were tried, from little to much. */
    static final List<Way> TRIED = List.of(
            of("BM25 of the text", false, TEXT_BM25),
            of("BM25 of text and title", false, TEXT_BM25, TITLE_BM25),
            LEXICAL,
            of("MiniLM, title", false, TITLE_MINI),
            of("MiniLM, title and passages", false, TITLE_MINI, PASSAGE_MINI),
            of("BGE, title and passages", false, TITLE_BGE, PASSAGE_BGE),
            of("both models", false, TITLE_MINI, PASSAGE_MINI, TITLE_BGE, PASSAGE_BGE),
            of("MiniLM, BM25", false, TITLE_MINI, PASSAGE_MINI, TEXT_BM25),
            of("BGE, BM25", false, TITLE_BGE, PASSAGE_BGE, TEXT_BM25),
            of("both models, BM25", false, TITLE_MINI, PASSAGE_MINI, TITLE_BGE, PASSAGE_BGE, TEXT_BM25),
            of(
                    "both, BM25 of text and title",
                    false,
                    TITLE_MINI,
                    PASSAGE_MINI,
                    TITLE_BGE,
                    PASSAGE_BGE,
                    TEXT_BM25,
                    TITLE_BM25),
            of("both models, BM25, coverage", true, TITLE_MINI, PASSAGE_MINI, TITLE_BGE, PASSAGE_BGE, TEXT_BM25),
            of("MiniLM, with the lead", false, TITLE_MINI, LEAD_MINI, PASSAGE_MINI),
            of("MiniLM, with the lead, BM25", false, TITLE_MINI, LEAD_MINI, PASSAGE_MINI, TEXT_BM25),
            of(
                    "both, with the lead, BM25, coverage",
                    true,
                    TITLE_MINI,
                    LEAD_MINI,
                    PASSAGE_MINI,
                    TITLE_BGE,
                    LEAD_BGE,
                    PASSAGE_BGE,
                    TEXT_BM25),
            of("the mean of three views of each, BM25", false, MEANING_MINI, MEANING_BGE, TEXT_BM25),
            of("the mean of three views of each, BM25, coverage", true, MEANING_MINI, MEANING_BGE, TEXT_BM25),
            HYBRID,
            new Way(
                    "… with the lead in the confidence",
                    HYBRID.rank(),
                    both(HYBRID.confidence(), List.of(LEAD_MINI, LEAD_BGE))));

    private static List<Signal> both(List<Signal> some, List<Signal> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static Way of(String name, boolean coverage, Signal... rank) {
        List<Signal> signals = List.of(rank);
        return new Way(
                name + (coverage ? " in the confidence" : ""), signals, coverage ? both(signals, COVERAGE) : signals);
    }
}
