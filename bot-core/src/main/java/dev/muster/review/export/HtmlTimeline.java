package dev.muster.review.export;

import static dev.muster.review.MarkupText.escape;

import dev.muster.review.TimeWords;
import dev.muster.review.TimelineNote;
import dev.muster.review.TimelineRow;
import dev.muster.review.draft.ReviewDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A timeline as an HTML table, a body for each day. */
final class HtmlTimeline {
    private static final Duration WITH_SECONDS = Duration.ofHours(1);

    private final TimeWords times;
    private final StringBuilder html;

    HtmlTimeline(ReviewDraft review, StringBuilder html) {
        this.times = review.times();
        this.html = html;
    }

    void write(List<TimelineRow> rows) {
        if (rows.isEmpty()) return;
        boolean seconds = isShort(rows);
        html.append("<table class=\"timeline\">\n<thead><tr><th scope=\"col\" class=\"time\">")
                .append(escape(times.zoneName()))
                .append(
                        "</th><th scope=\"col\" class=\"who\">Who</th><th scope=\"col\">What happened</th><th scope=\"col\" class=\"entry\">Entry</th></tr></thead>\n");
        LocalDate day = null;
        for (TimelineRow row : rows) {
            LocalDate date = times.date(row.entry().occurredAt());
            if (!date.equals(day)) {
                html.append(day == null ? "<tbody>\n" : "</tbody>\n<tbody>\n")
                        .append("<tr class=\"day\"><th colspan=\"4\" scope=\"rowgroup\">")
                        .append(times.weekday(date))
                        .append("</th></tr>\n");
                day = date;
            }
            row(row, seconds);
        }
        html.append("</tbody>\n</table>\n");
    }

    /** Where everything happened within an hour, minutes alone tell too little. */
    static boolean isShort(List<TimelineRow> rows) {
        Instant first = rows.getFirst().entry().occurredAt();
        Instant last = rows.getLast().entry().occurredAt();
        return Duration.between(first, last).compareTo(WITH_SECONDS) < 0;
    }

    private void row(TimelineRow row, boolean seconds) {
        Instant at = row.entry().occurredAt();
        html.append(row.isMilestone() ? "<tr class=\"milestone\">" : "<tr>")
                .append("<td class=\"time\"><time datetime=\"")
                .append(times.iso(at))
                .append("\">")
                .append(seconds ? times.seconds(at) : times.clock(at))
                .append("</time></td><td class=\"who\"><bdi>")
                .append(escape(row.actor().value()))
                .append("</bdi></td><td class=\"what\"><bdi class=\"text\">")
                .append(escape(row.text()))
                .append("</bdi>");
        row.why()
                .ifPresent(why -> html.append(" <span class=\"why\">because <bdi>")
                        .append(escape(why))
                        .append("</bdi></span>"));
        row.notes().forEach(note -> note(note, at));
        html.append("</td><td class=\"entry\">").append(row.entry().id()).append("</td></tr>\n");
    }

    private void note(TimelineNote note, Instant near) {
        html.append(note.isWarning() ? "<span class=\"note warning\">" : "<span class=\"note\">")
                .append(escape(note.phrase(times, near)))
                .append("</span>");
    }
}
