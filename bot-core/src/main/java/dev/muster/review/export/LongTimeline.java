package dev.muster.review.export;

import static dev.muster.review.MarkupText.escape;

import dev.muster.review.TimeWords;
import dev.muster.review.TimelineNote;
import dev.muster.review.TimelineRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A long timeline on paper: a paragraph for each entry instead of a row with four cells, which takes the PDF's layout less than
 * half of the time and of the memory. A screen reader reads it in the same order.
 */
final class LongTimeline {
    /** With this many entries a table still costs little: some twenty pages. */
    static final int LONGEST_TABLE = 500;

    /** The PDF's tags are put in order by walking through all neighbours of each: so they get few. */
    private static final int NEIGHBOURS = 50;

    private final TimeWords times;
    private final StringBuilder html;

    LongTimeline(TimeWords times, StringBuilder html) {
        this.times = times;
        this.html = html;
    }

    void write(List<TimelineRow> rows) {
        html.append("<p class=\"remark\">Times are in ")
                .append(escape(times.zoneName()))
                .append(".</p>\n");
        LocalDate day = LocalDate.MIN;
        int neighbours = 0;
        html.append("<div>\n");
        for (TimelineRow row : rows) {
            LocalDate date = times.date(row.entry().occurredAt());
            if (neighbours++ == NEIGHBOURS || !date.equals(day)) {
                html.append("</div>\n<div>\n");
                neighbours = 1;
            }
            if (!date.equals(day))
                html.append("<h3>").append(times.weekday(date)).append("</h3>\n");
            day = date;
            entry(row);
        }
        html.append("</div>\n");
    }

    private void entry(TimelineRow row) {
        Instant at = row.entry().occurredAt();
        html.append(row.isMilestone() ? "<p class=\"told milestone\">" : "<p class=\"told\">")
                .append(times.clock(at))
                .append(" ")
                .append(escape(row.actor().value()))
                .append(": ")
                .append(escape(row.text()));
        row.why().ifPresent(why -> html.append(" because ").append(escape(why)));
        html.append(" (").append(row.entry().id()).append(")");
        row.notes().forEach(note -> note(note, at));
        html.append("</p>\n");
    }

    private void note(TimelineNote note, Instant near) {
        html.append(note.isWarning() ? "<span class=\"note warning\">" : "<span class=\"note\">")
                .append(escape(note.phrase(times, near)))
                .append("</span>");
    }
}
