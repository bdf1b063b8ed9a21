package dev.muster.domain.practice;

/** How much (impact) or how soon (urgency); the two together give the priority. Declared from most to least. */
public enum Level {
    HIGH,
    MEDIUM,
    LOW;

    /** Whether this is as high as {@code least}, or higher. */
    public boolean isAtLeast(Level least) {
        return compareTo(least) <= 0;
    }

    /** As typed and shown: {@code high}, {@code medium}, {@code low}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
