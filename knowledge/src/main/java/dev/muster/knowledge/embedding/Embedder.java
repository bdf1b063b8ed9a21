package dev.muster.knowledge.embedding;

import java.util.List;

/** Turns texts into vectors, such that texts of like meaning lie close together. Safe for use by several threads. */
public interface Embedder {
    /** Which model this is; vectors of different models do not compare. */
    Model model();

    /**
     * The vector of each text, of length one, with {@link Model#DIMENSIONS} numbers. Of a text of more than some 400 words only the
     * beginning counts.
     */
    List<float[]> embed(List<String> texts);
}
