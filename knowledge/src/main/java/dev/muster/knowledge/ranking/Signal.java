package dev.muster.knowledge.ranking;

import java.util.List;

/** One thing that speaks for an article, or against it; each about between 0 and 1. */
public enum Signal {
    /** Cosine of the question and the nearest of the title and the questions it was asked by, under MiniLM. */
    TITLE_MINI,
    /** Cosine of the question and the nearest passage, under MiniLM. */
    PASSAGE_MINI,
    /** As {@link #TITLE_MINI}, under BGE. */
    TITLE_BGE,
    /** As {@link #PASSAGE_MINI}, under BGE. */
    PASSAGE_BGE,
    /** Cosine of the question and the title with the first words of the text, or of a question it was asked by, under MiniLM. */
    LEAD_MINI,
    /** As {@link #LEAD_MINI}, under BGE. */
    LEAD_BGE,
    /** The mean of title, lead and nearest passage, under MiniLM. */
    MEANING_MINI,
    /** The mean of title, lead and nearest passage, under BGE. */
    MEANING_BGE,
    /** BM25 of the whole article, put between 0 and 1. */
    TEXT_BM25,
    /** BM25 of the title, put between 0 and 1. */
    TITLE_BM25,
    /** The share of the question's words, weighed by rarity, that are in the article. */
    TEXT_COVERAGE,
    /** The share of the question's words, weighed by rarity, that are in the title. */
    TITLE_COVERAGE,
    /** The rarity of the rarest word of the question that the article has not, 1 where no article has it. */
    RAREST_MISSING;

    /** The signals that this one is the mean of; none where it is observed itself. */
    List<Signal> parts() {
        return switch (this) {
            case MEANING_MINI -> MINI;
            case MEANING_BGE -> BGE;
            case TITLE_MINI,
                    PASSAGE_MINI,
                    TITLE_BGE,
                    PASSAGE_BGE,
                    LEAD_MINI,
                    LEAD_BGE,
                    TEXT_BM25,
                    TITLE_BM25,
                    TEXT_COVERAGE,
                    TITLE_COVERAGE,
                    RAREST_MISSING -> List.of();
        };
    }

    private static final List<Signal> MINI = List.of(TITLE_MINI, LEAD_MINI, PASSAGE_MINI);
    private static final List<Signal> BGE = List.of(TITLE_BGE, LEAD_BGE, PASSAGE_BGE);
}
