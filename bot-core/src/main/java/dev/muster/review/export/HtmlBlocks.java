package dev.muster.review.export;

import static dev.muster.review.MarkupText.escape;

import dev.muster.review.MarkupText;
import dev.muster.review.TimelineRow;
import dev.muster.review.draft.Block;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.gantt.GanttChart;
import java.util.List;

/** Blocks of a review as HTML that is also well-formed XML, for the page and for the PDF alike. */
final class HtmlBlocks {
    /** Cells up to this length (a date with its time) are not broken over lines. */
    private static final int KEPT_TOGETHER = 24;

    private static final int ON_ONE_PAGE = 10;

    private final ReviewDraft review;
    private final boolean onPaper;
    private final StringBuilder html;

    HtmlBlocks(ReviewDraft review, boolean onPaper, StringBuilder html) {
        this.review = review;
        this.onPaper = onPaper;
        this.html = html;
    }

    void write(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> element("p", paragraph.text());
            case Block.Remark remark ->
                html.append("<p class=\"remark\">")
                        .append(escape(remark.text()))
                        .append("</p>\n");
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Table table -> table(table);
            case Block.Written written ->
                html.append("<div class=\"written\">\n")
                        .append(WrittenWords.html(written.text()))
                        .append("</div>\n");
            case Block.Story story -> story(story.view().rows());
            case Block.Gantt gantt -> gantt(GanttChart.of(gantt.record(), review.times()));
        }
    }

    private void story(List<TimelineRow> rows) {
        if (onPaper && rows.size() > LongTimeline.LONGEST_TABLE) new LongTimeline(review.times(), html).write(rows);
        else new HtmlTimeline(review, html).write(rows);
    }

    private void bullets(Block.Bullets bullets) {
        if (!bullets.lead().isEmpty()) {
            html.append("<p class=\"lead\">").append(escape(bullets.lead())).append("</p>\n");
        }
        html.append("<ul>\n");
        bullets.points().forEach(point -> element("li", point));
        html.append("</ul>\n");
    }

    private void table(Block.Table table) {
        html.append(table.rows().size() <= ON_ONE_PAGE ? "<table class=\"facts few\">\n" : "<table class=\"facts\">\n")
                .append("<thead><tr>");
        table.header()
                .forEach(cell ->
                        html.append("<th scope=\"col\">").append(escape(cell)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                boolean isShort = row.get(column).length() <= KEPT_TOGETHER;
                html.append(isShort ? "<td class=\"short\" data-label=\"" : "<td data-label=\"")
                        .append(escape(table.header().get(column)))
                        .append("\"><bdi>")
                        .append(escape(row.get(column)))
                        .append("</bdi></td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody>\n</table>\n");
    }

    private void gantt(GanttChart chart) {
        if (onPaper) {
            html.append(PaperPicture.html(chart.picture(PaperPicture.WIDTH)));
            return;
        }
        html.append(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Who did what when, as a picture\">\n")
                .append(chart.svg())
                .append("</div>\n");
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(MarkupText.escape(text))
                .append("</")
                .append(name)
                .append(">\n");
    }
}
