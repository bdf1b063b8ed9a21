package dev.muster.review.export;

import static dev.muster.review.MarkupText.escape;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.muster.review.draft.ReviewDraft;
import dev.muster.review.draft.Section;
import dev.muster.timeline.TimelineEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The review on A4 pages, tagged for screen readers, with the fonts in it. */
final class PdfExport {
    private static final String STYLE = Resources.text("paper.css");

    static {
        // It tells every step of its work on standard error, where people read what a command has to say to them.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfExport() {}

    static byte[] of(ReviewDraft review) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            PdfFonts.addTo(builder, document);
            builder.withHtmlContent(PdfFonts.shown(html(review)), "");
            builder.usePdfUaAccessibility(true);
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("Muster");
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            date(document, review);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that would come from the clock comes from the record: the same record, the same bytes. */
    private static void date(PDDocument document, ReviewDraft review) {
        TimelineEntry last = review.record().last();
        Calendar recorded = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        recorded.setTimeInMillis(last.recordedAt().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setCreationDate(recorded);
        information.setModificationDate(recorded);
        document.setDocumentId(Long.parseUnsignedLong(last.seal().hash().substring(0, 16), 16));
    }

    private static String html(ReviewDraft review) {
        StringBuilder html = new StringBuilder(65_536)
                .append("<html lang=\"en\">\n<head>\n<title>")
                .append(escape(review.title() + ": " + review.subtitle()))
                .append("</title>\n<meta name=\"subject\" content=\"")
                .append(escape(review.title()))
                .append("\"/>\n<style>\n")
                .append(STYLE.replace("INCIDENT", review.record().id().value()))
                .append("</style>\n<bookmarks>\n");
        for (Section section : review.shown()) {
            html.append("<bookmark name=\"")
                    .append(escape(section.key().title()))
                    .append("\" href=\"#")
                    .append(section.key().key())
                    .append("\"/>\n");
        }
        html.append("</bookmarks>\n</head>\n<body>\n");
        HtmlExport.body(review, true, html);
        return html.append("</body>\n</html>\n").toString();
    }
}
