package dev.muster.review.export;

import dev.muster.review.draft.Block;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;

/** What people write in Markdown, for the pages on which they read and edit it. */
public final class SectionText {
    private SectionText() {}

    /** As HTML, without its heading. Timeline and picture are left out: they have a page of their own. */
    public static String html(ReviewDraft review, Section section) {
        StringBuilder html = new StringBuilder();
        HtmlBlocks blocks = new HtmlBlocks(review, false, html);
        section.blocks().stream().filter(block -> !hasOwnPage(block)).forEach(blocks::write);
        return html.toString();
    }

    /** What people wrote in Markdown, as HTML that is safe wherever it stands. */
    public static String html(String markdown) {
        return WrittenWords.html(markdown);
    }

    /** What people may rewrite, as Markdown to begin with: their own words if there are any, else the drafted ones. */
    public static String markdown(ReviewDraft review, Section section) {
        return MarkdownExport.words(section, review.times());
    }

    private static boolean hasOwnPage(Block block) {
        return block instanceof Block.Story || block instanceof Block.Gantt;
    }
}
