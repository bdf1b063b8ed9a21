package dev.muster.knowledge.ranking;

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

    /** Whether this signal needs embeddings. */
    public boolean isByMeaning() {
        return switch (this) {
            case TITLE_MINI, PASSAGE_MINI, TITLE_BGE, PASSAGE_BGE -> true;
            case TEXT_BM25, TITLE_BM25, TEXT_COVERAGE, TITLE_COVERAGE, RAREST_MISSING -> false;
        };
    }
}
