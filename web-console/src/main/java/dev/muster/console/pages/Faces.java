package dev.muster.console.pages;

import dev.muster.domain.practice.Person;

/** People in small: initials on one of a few colours that stay theirs. */
public final class Faces {
    private static final int COLOURS = 8;

    private Faces() {}

    /** One or two letters. */
    public static String initials(Person person) {
        String[] words = person.name().strip().split("[\\s._-]+", -1);
        String letters = first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "");
        return letters.toUpperCase(java.util.Locale.ROOT);
    }

    /** The class that colours it. */
    public static String colour(Person person) {
        return person.id().isHuman()
                ? "face-" + Math.floorMod(person.id().value().hashCode(), COLOURS)
                : "face-bot";
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
