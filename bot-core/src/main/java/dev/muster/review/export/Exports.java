package dev.muster.review.export;

import dev.muster.review.IncidentRecord;
import dev.muster.review.TimeWords;
import dev.muster.review.TimelineView;
import dev.muster.review.draft.ReviewDraft;
import java.security.KeyPair;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The review with its timeline as a document. Pure: the same record, zone, limit and key give the same bytes, whenever and
 * wherever they are made.
 *
 * @param zone in which readers read the times; the JSON is in UTC whatever it is
 * @param lateAfter what was written later than this after it happened is marked as late
 * @param key the store's Ed25519 key, with which the JSON is signed
 */
public record Exports(ZoneId zone, Duration lateAfter, KeyPair key) {
    /** With the usual limit for what is late. */
    public static Exports signedWith(KeyPair key, ZoneId zone) {
        return new Exports(zone, TimelineView.LATE_AFTER, key);
    }

    /** The document in that format. */
    public byte[] export(IncidentRecord record, ExportFormat format) {
        return switch (format) {
            case MD -> MarkdownExport.of(review(record));
            case HTML -> HtmlExport.of(review(record));
            case PDF -> PdfExport.of(review(record));
            case JSON -> JsonExport.of(record, lateAfter, key);
            case CSV -> CsvExport.of(review(record));
        };
    }

    private ReviewDraft review(IncidentRecord record) {
        return ReviewDraft.of(record, new TimeWords(zone), lateAfter);
    }
}
