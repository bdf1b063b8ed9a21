package dev.muster.knowledge.embedding;

/** The models in use. They err in different places, so together they are right more often than either alone. */
public enum Model {
    /** all-MiniLM-L6-v2, 8 bits a weight: six layers, averaged over the words. */
    MINI,
    /** bge-small-en-v1.5, 8 bits a weight: twelve layers, the vector of the first token. */
    BGE;

    /** How many numbers a vector of any of them has. */
    public static final int DIMENSIONS = 384;
}
