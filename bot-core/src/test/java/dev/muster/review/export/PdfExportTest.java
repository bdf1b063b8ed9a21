package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A11 review: as a PDF")
class PdfExportTest {
    @Test
    void hasTheWholeReviewAsTextWithTheLabelsOfThePicture() throws IOException {
        try (PDDocument pdf = pdf(GitLabOutage.record())) {
            String text = text(pdf);

            assertTrue(text.contains("GitLab.com slow, database load climbing"));
            assertTrue(text.contains("Priority P3 → P1: impact high, urgency high"));
            assertTrue(text.contains("Work under way"));
            assertTrue(text.contains("dba2, 14 h 52 min"));
            assertTrue(text.contains("written 8 min later"));
            assertTrue(text.contains("What was hard"));
        }
    }

    @Test
    void bringsItsFontsAlong() throws IOException {
        try (PDDocument pdf = pdf(GitLabOutage.record())) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames())
                    fonts.add(page.getResources().getFont(name));
            }

            assertFalse(fonts.isEmpty());
            assertTrue(fonts.stream().allMatch(PDFont::isEmbedded), () -> fonts.toString());
        }
    }

    @Test
    void takesItsDatesFromTheRecord() throws IOException {
        try (PDDocument pdf = pdf(GitLabOutage.record())) {
            String closed = "2017-02-01T18:40:00Z";
            assertEquals(
                    closed,
                    pdf.getDocumentInformation().getCreationDate().toInstant().toString());
            assertEquals(
                    closed,
                    pdf.getDocumentInformation()
                            .getModificationDate()
                            .toInstant()
                            .toString());
        }
    }

    @Test
    void isTaggedForScreenReadersAndHasBookmarks() throws IOException {
        try (PDDocument pdf = pdf(GitLabOutage.record())) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Summary",
                    pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle());
        }
    }

    @Test
    void whatTheFontsCannotShowIsStillSeen() throws IOException {
        RecordFixture record = RecordFixture.given("INC-1").opened("ana", "café → down 😀", "web");
        record.by("ana", new Logged("pinned 📌 by 👩‍👩‍👧‍👦, 日本 Привет ⚠️"));

        try (PDDocument pdf = pdf(record)) {
            String text = text(pdf);
            assertTrue(text.contains("café → down 😀"), text);
            assertTrue(text.contains("pinned [pushpin] by [woman], □□ Привет ⚠"), text);
        }
    }

    @Test
    void whateverPeopleTypedIsOnPaper() throws IOException {
        try (PDDocument pdf = pdf(HostileRecord.record())) {
            String text = text(pdf);
            assertTrue(text.contains("<script>alert('x')</script>"));
            assertTrue(text.contains("&lt;already escaped&gt; & more"));
        }
    }

    private static PDDocument pdf(RecordFixture record) throws IOException {
        return Loader.loadPDF(ExportsTest.export(record, ExportFormat.PDF));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
