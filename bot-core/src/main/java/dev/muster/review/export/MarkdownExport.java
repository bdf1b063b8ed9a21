package dev.muster.review.export;

import static dev.muster.review.export.MarkdownText.block;
import static dev.muster.review.export.MarkdownText.inline;

import dev.muster.review.TimeWords;
import dev.muster.review.TimelineRow;
import dev.muster.review.TimelineView;
import dev.muster.review.draft.Block;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The review as Markdown that reads well raw, too. The picture is left to HTML and PDF; its table is here. */
final class MarkdownExport {
    private final TimeWords times;
    private final StringBuilder text = new StringBuilder(32_768);

    private MarkdownExport(TimeWords times) {
        this.times = times;
    }

    static byte[] of(ReviewDraft review) {
        MarkdownExport export = new MarkdownExport(review.times());
        export.heading(review);
        review.shown().forEach(export::section);
        return export.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One section's words, as people edit them: what is drafted, or what stands in its place. */
    static String words(Section section, TimeWords times) {
        MarkdownExport export = new MarkdownExport(times);
        section.words().forEach(export::write);
        return section.written()
                .map(Section.Written::text)
                .orElseGet(() -> export.text.toString().strip());
    }

    private void heading(ReviewDraft review) {
        text.append("# ")
                .append(inline(review.title()))
                .append(": ")
                .append(inline(review.subtitle()))
                .append("\n\n");
        review.heading()
                .forEach(label -> text.append("- **")
                        .append(inline(label.name()))
                        .append(":** ")
                        .append(inline(label.value()))
                        .append('\n'));
        text.append('\n');
    }

    private void section(Section section) {
        text.append("## ").append(section.key().title()).append("\n\n");
        section.blocks().forEach(this::write);
        section.written()
                .ifPresent(written -> text.append("_Written by ")
                        .append(inline(written.by().value()))
                        .append(", ")
                        .append(times.moment(written.at()))
                        .append("._\n\n"));
    }

    private void write(Block block) {
        switch (block) {
            case Block.Paragraph paragraph ->
                text.append(block(paragraph.text())).append("\n\n");
            case Block.Remark remark ->
                text.append('_').append(inline(remark.text())).append("_\n\n");
            case Block.Bullets bullets -> bullets(bullets);
            case Block.Table table -> table(table);
            case Block.Written written ->
                text.append(WrittenWords.markdown(written.text())).append("\n\n");
            case Block.Story story -> story(story.view());
            case Block.Gantt ignored -> {}
        }
    }

    private void bullets(Block.Bullets bullets) {
        if (!bullets.lead().isEmpty()) text.append(block(bullets.lead())).append("\n\n");
        bullets.points().forEach(point -> text.append("- ").append(block(point)).append('\n'));
        text.append('\n');
    }

    private void table(Block.Table table) {
        row(table.header());
        row(table.header().stream().map(cell -> "---").toList());
        table.rows().forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(inline(cell)).append(" |"));
        text.append('\n');
    }

    private void story(TimelineView view) {
        if (view.rows().isEmpty()) return;
        boolean seconds = HtmlTimeline.isShort(view.rows());
        LocalDate day = null;
        for (TimelineRow row : view.rows()) {
            Instant at = row.entry().occurredAt();
            if (!times.date(at).equals(day)) {
                if (day != null) text.append('\n');
                day = times.date(at);
                text.append("### ").append(times.weekday(day)).append("\n\n");
            }
            text.append("- **")
                    .append(seconds ? times.seconds(at) : times.clock(at))
                    .append("** ");
            told(row, at);
        }
        text.append('\n');
    }

    private void told(TimelineRow row, Instant at) {
        text.append(inline(row.actor().value())).append(": ");
        text.append(row.isMilestone() ? "**" + inline(row.text()) + "**" : inline(row.text()));
        row.why().ifPresent(why -> text.append(" — because ").append(inline(why)));
        row.notes()
                .forEach(note -> text.append(" _(")
                        .append(inline(note.phrase(times, at)))
                        .append(")_"));
        text.append(" (").append(row.entry().id()).append(")\n");
    }
}
