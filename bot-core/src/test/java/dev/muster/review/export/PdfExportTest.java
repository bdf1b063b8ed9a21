package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
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

    @Test
    void aLongTimelineIsToldInTaggedParagraphsWithEveryEntryAndItsMarks() throws IOException {
        RecordFixture record = RecordFixture.given("INC-1").opened("ana", "checkout is down", "web");
        for (int i = 1; i <= LongTimeline.LONGEST_TABLE; i++)
            record.minutesLater(10).by("ben", new Logged("look " + i));
        record.happenedAt("2026-03-02T10:05:00Z").because("the graphs & logs").by("chen", new Logged("seen <first>"));

        byte[] bytes = ExportsTest.export(record, ExportFormat.PDF);

        assertArrayEquals(bytes, ExportsTest.export(record, ExportFormat.PDF));
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = text(pdf);
            for (int i = 1; i <= LongTimeline.LONGEST_TABLE; i++) {
                assertTrue(text.contains("ben: look " + i + " (E" + (i + 3) + ")"), "look " + i);
            }
            assertTrue(text.contains("10:05 chen: seen <first> because the graphs & logs (E504)"), text);
            assertTrue(text.contains("written 3 d 11 h later"), text);
            assertTrue(text.indexOf("Monday 2 March 2026") < text.indexOf("chen: seen"), text);
            assertTrue(text.contains("Thursday 5 March 2026"), text);
            assertEquals(
                    "Document",
                    pdf.getDocumentCatalog().getStructureTreeRoot().getKids().stream()
                            .map(kid -> ((PDStructureElement) kid).getStructureType())
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static PDDocument pdf(RecordFixture record) throws IOException {
        return Loader.loadPDF(ExportsTest.export(record, ExportFormat.PDF));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
