package dev.muster.domain.selfservice;

/**
 * The short, lasting name of an article, as its file says it ({@code vpn-drops}). Kept as written; an empty one, or one with white
 * space in it, is refused with {@link IllegalArgumentException}.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        if (value.isBlank()) throw new IllegalArgumentException("an article needs an id");
        if (value.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException("an article's id has no spaces in it: '" + value + "'");
        }
    }

    /** Shorthand for the constructor. */
    public static ArticleId of(String value) {
        return new ArticleId(value);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
