package dev.muster.domain.selfservice;

import java.util.List;

/**
 * The part of an article that answers.
 *
 * @param heading of the section that it is from; may be empty
 * @param highlights the words in the text that were asked for, in order, not overlapping
 */
public record Passage(String heading, String text, List<Highlight> highlights) {
    public Passage {
        highlights = List.copyOf(highlights);
    }

    /**
     * A stretch of the text.
     *
     * @param start of its first character
     * @param end behind its last character
     */
    public record Highlight(int start, int end) {}
}
