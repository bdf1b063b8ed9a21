package dev.muster.domain.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Whether people write in English, as far as a few words tell; in doubt they do. */
public final class English {
    private static final int SEVERAL = 2;
    private static final Set<String> ENGLISH = Set.of(
            "the", "is", "are", "my", "i", "we", "you", "it", "how", "what", "where", "when", "why", "who", "to", "of",
            "and", "for", "with", "do", "does", "can", "not", "this", "that", "there");
    private static final Set<String> OTHERS = Set.of(
            // German
            "ich",
            "wie",
            "wo",
            "der",
            "das",
            "ist",
            "und",
            "nicht",
            "mein",
            "meine",
            "ein",
            "eine",
            "kann",
            // French
            "je",
            "comment",
            "le",
            "les",
            "est",
            "et",
            "mon",
            "ma",
            "une",
            "pas",
            "ne",
            "où",
            // Spanish and Portuguese
            "cómo",
            "como",
            "el",
            "los",
            "las",
            "mi",
            "una",
            "qué",
            "está",
            "eu",
            "não",
            "meu",
            "minha",
            "uma",
            "onde");

    private English() {}

    /** Whether it is evidently written in another language: in other letters, or with the small words of that language alone. */
    public static boolean isEvidentlyNot(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
                .count();
        if (latin * 2 < letters) return true;
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .distinct()
                .toList();
        return words.stream().noneMatch(ENGLISH::contains)
                && words.stream().filter(OTHERS::contains).count() >= SEVERAL;
    }
}
