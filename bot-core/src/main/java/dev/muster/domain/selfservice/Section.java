package dev.muster.domain.selfservice;

/**
 * One part of an article.
 *
 * @param heading as the author wrote it; empty for what stands before the first heading
 * @param text Markdown, without the heading
 */
public record Section(SectionKind kind, String heading, String text) {
    /** The section under that heading; what it is for follows from the heading. */
    public static Section under(String heading, String text) {
        return new Section(SectionKind.of(heading), heading, text);
    }
}
