package dev.muster.review.draft;

import dev.muster.review.IncidentRecord;
import dev.muster.review.TimelineView;
import java.util.List;

/** A piece of a review, in no particular format. All text is plain, except for {@link Written}. */
public sealed interface Block {
    /** A few sentences. */
    record Paragraph(String text) implements Block {}

    /** Points of a list under a lead-in, which may be empty. */
    record Bullets(String lead, List<String> points) implements Block {
        public Bullets {
            points = List.copyOf(points);
        }
    }

    /** Rows under a header; every row has as many cells as the header. */
    record Table(List<String> header, List<List<String>> rows) implements Block {
        public Table {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /** How something is computed, or what the record does not tell; set smaller than the rest. */
    record Remark(String text) implements Block {}

    /** What a person wrote in place of the draft, as CommonMark without HTML. */
    record Written(String text) implements Block {}

    /** The timeline. */
    record Story(TimelineView view) implements Block {}

    /** Who did what when, as a picture. */
    record Gantt(IncidentRecord record) implements Block {}
}
