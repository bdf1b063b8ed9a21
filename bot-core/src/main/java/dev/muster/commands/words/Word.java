package dev.muster.commands.words;

import java.util.Optional;

/**
 * One word of a line, a quoted group counting as part of its word.
 *
 * @param text as typed, quotes included
 * @param space the white space after it, so that prose can be put together again as it was
 */
public record Word(String text, String space) {

    /** Whether this is the keyword; in quotes it never is. */
    public boolean is(String keyword) {
        return text.equalsIgnoreCase(keyword);
    }

    /** The text of a word that is one quoted group. */
    public Optional<String> quoted() {
        return Quotes.inside(text);
    }

    /** The name that stands here: without quotes, or without the punctuation that a sentence puts after it. */
    public String name() {
        return quoted().orElseGet(this::unpunctuated);
    }

    private String unpunctuated() {
        int end = text.length();
        while (end > 0 && ",;:.!?".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
