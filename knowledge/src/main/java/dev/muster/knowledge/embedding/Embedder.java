package dev.muster.knowledge.embedding;

/** Turns text into a vector, such that texts of like meaning lie close together. Safe for use by several threads. */
public interface Embedder {
    /** Which model this is; vectors of different models do not compare. */
    Model model();

    /** The vector of a text, of length one, with {@link Model#DIMENSIONS} numbers. A long text is read whole, but slowly. */
    float[] embed(String text);
}
