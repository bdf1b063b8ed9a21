package dev.muster.commands.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One {@code key:value} of a line.
 *
 * @param key in lower case
 * @param value without quotes, or without the punctuation that a sentence puts after it
 * @param word as typed
 */
public record Option(String key, String value, Word word) {

    /** The option that this word is; empty for prose: an unknown key, an empty value, a word in quotes. */
    public static Optional<Option> of(Word word, List<String> keys) {
        int colon = word.text().indexOf(':');
        String key = word.text().substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
        if (!keys.contains(key)) {
            return Optional.empty();
        }
        String value = new Word(word.text().substring(colon + 1), "").name();
        return value.isBlank() ? Optional.empty() : Optional.of(new Option(key, value, word));
    }
}
