package dev.muster.storage;

/**
 * Where the record ends.
 *
 * @param position of the last entry
 * @param delivery number of the last delivery
 */
record Tail(long position, long delivery) {
    static final Tail NONE = new Tail(0, 0);
}
