package dev.muster.storage;

/** What replicas of the bot tell each other. */
final class Replicas {
    /** There is more on record. */
    static final String RECORD = "record";

    private Replicas() {}
}
