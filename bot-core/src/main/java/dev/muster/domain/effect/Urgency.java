package dev.muster.domain.effect;

/** How urgent an effect is; the store keeps the rank, the lowest first. */
public enum Urgency {
    /** Rooms, and who is brought into them. */
    ROOMS(0),
    /** What is said. */
    WORDS(1),
    /** How it looks. */
    LOOKS(2);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    /** Goes before any of a higher rank. */
    public int rank() {
        return rank;
    }
}
