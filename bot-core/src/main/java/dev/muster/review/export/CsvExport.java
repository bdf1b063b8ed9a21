package dev.muster.review.export;

import dev.muster.review.IncidentRecord;
import dev.muster.review.MarkupText;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineRow;
import dev.muster.review.TimelineView;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.timeline.EventCodec;
import dev.muster.timeline.TimelineEntry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every entry as a line of a spreadsheet (RFC 4180), merged incidents among them, in the order in which things happened; the
 * column {@code shown} has those of the timeline. No cell can begin as a formula, for spreadsheets run what begins like one.
 */
final class CsvExport {
    private static final List<String> HEADER = List.of(
            "incident",
            "entry",
            "occurredAt",
            "writtenAt",
            "recordedAt",
            "lateSeconds",
            "late",
            "actor",
            "source",
            "kind",
            "text",
            "why",
            "notes",
            "shown",
            "hash");

    /** What spreadsheets take for the beginning of a formula, the full-width forms included. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private final TimeWords times;
    private final StringBuilder csv = new StringBuilder(32_768);

    private CsvExport(TimeWords times) {
        this.times = times;
    }

    private record Line(TimelineRow row, boolean shown) {}

    static byte[] of(ReviewDraft review) {
        CsvExport export = new CsvExport(review.times());
        export.line(HEADER);
        lines(review.record(), review.lateAfter()).stream()
                .sorted(Comparator.comparing((Line line) -> line.row().entry().occurredAt())
                        .thenComparing(line -> line.row().entry().stream())
                        .thenComparingLong(line -> line.row().entry().sequence()))
                .forEach(export::line);
        return export.csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<Line> lines(IncidentRecord record, Duration lateAfter) {
        Set<Long> shown = TimelineView.story(record, lateAfter).rows().stream()
                .map(row -> row.entry().sequence())
                .collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        TimelineView.everything(record, lateAfter)
                .rows()
                .forEach(row ->
                        lines.add(new Line(row, shown.contains(row.entry().sequence()))));
        record.merged().forEach(other -> lines.addAll(lines(other, lateAfter)));
        return lines;
    }

    private void line(Line line) {
        TimelineEntry entry = line.row().entry();
        line(List.of(
                entry.stream().value(),
                entry.id(),
                times.iso(entry.occurredAt()),
                times.iso(entry.writtenAt()),
                times.iso(entry.recordedAt()),
                Long.toString(entry.lateness().toSeconds()),
                line.row().isLate() ? "yes" : "no",
                words(entry.actor().value()),
                words(entry.source()),
                EventCodec.kind(entry.event()),
                words(entry.wordsErased() && entry.text().isBlank() ? TimelineRow.REMOVED : entry.text()),
                words(entry.why().orElse("")),
                words(notes(line.row())),
                line.shown() ? "yes" : "no",
                entry.seal().hash()));
    }

    private String notes(TimelineRow row) {
        return row.notes().stream()
                .map(note -> note.phrase(times, row.entry().occurredAt()))
                .collect(Collectors.joining("; "));
    }

    private void line(List<String> cells) {
        csv.append(cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** An apostrophe in front makes it text; looked for behind whatever is not seen at the beginning, too. */
    static String words(String text) {
        String clean = MarkupText.visible(text.replace("\r\n", "\n")).replace('\t', ' ');
        Optional<Integer> first = clean.codePoints()
                .filter(code -> !Character.isWhitespace(code) && !isUnseen(code))
                .boxed()
                .findFirst();
        boolean looksLikeFormula =
                first.filter(code -> FORMULA.indexOf(code) >= 0).isPresent();
        boolean beganWithControl = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        return looksLikeFormula || beganWithControl ? "'" + clean : clean;
    }

    private static boolean isUnseen(int code) {
        return Character.isSpaceChar(code) || Character.getType(code) == Character.FORMAT || code == 0xFFFD;
    }
}
