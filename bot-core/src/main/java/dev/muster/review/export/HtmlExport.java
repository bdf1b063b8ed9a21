package dev.muster.review.export;

import static dev.muster.review.MarkupText.escape;

import dev.muster.review.draft.Block;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;
import java.nio.charset.StandardCharsets;

/** The review as one page of HTML that needs nothing else: styles and picture are in it, scripts are not. */
final class HtmlExport {
    private static final String STYLE = Resources.text("review.css");

    private HtmlExport() {}

    static byte[] of(ReviewDraft review) {
        StringBuilder html = new StringBuilder(65_536)
                .append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;")
                .append(" style-src &#39;unsafe-inline&#39;\"/>\n<title>")
                .append(escape(review.title() + ": " + review.subtitle()))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n");
        body(review, false, html);
        return html.append("</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Heading and sections, for the page and for the PDF alike. */
    static void body(ReviewDraft review, boolean onPaper, StringBuilder html) {
        html.append("<header>\n<p class=\"kind\">")
                .append(escape(review.title()))
                .append("</p>\n<h1><bdi>")
                .append(escape(review.subtitle()))
                .append("</bdi></h1>\n<table class=\"labels\">\n");
        for (ReviewDraft.Label label : review.heading()) {
            html.append("<tr><th scope=\"row\">")
                    .append(escape(label.name()))
                    .append("</th><td><bdi>")
                    .append(escape(label.value()))
                    .append("</bdi></td></tr>\n");
        }
        html.append("</table>\n</header>\n");
        HtmlBlocks blocks = new HtmlBlocks(review, onPaper, html);
        for (Section section : review.shown()) section(review, section, blocks, html);
    }

    private static void section(ReviewDraft review, Section section, HtmlBlocks blocks, StringBuilder html) {
        html.append("<section id=\"")
                .append(section.key().key())
                .append("\">\n<h2>")
                .append(escape(section.key().title()))
                .append("</h2>\n");
        for (Block block : section.blocks()) blocks.write(block);
        section.written()
                .ifPresent(written -> html.append("<p class=\"remark\">Written by ")
                        .append(escape(written.by().value()))
                        .append(", ")
                        .append(review.times().moment(written.at()))
                        .append(".</p>\n"));
        html.append("</section>\n");
    }
}
