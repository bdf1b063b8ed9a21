package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.review.GitLabOutage;
import dev.muster.review.RecordFixture;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("A11 review: as a page that needs nothing else")
class HtmlExportTest {
    @Test
    void hasTimelinePictureAndStylesInItAndFetchesNothing() {
        String html = html(GitLabOutage.record());
        List<Element> elements = Xml.parse(html);

        assertTrue(elements.stream().anyMatch(element -> element.getTagName().equals("svg")));
        assertTrue(html.contains("prefers-color-scheme: dark"));
        assertTrue(html.contains("@media print"));
        assertFalse(
                html.contains("http://") && !html.contains("http://www.w3.org/2000/svg"), "no address but SVG's name");
        assertTrue(elements.stream().noneMatch(element -> element.hasAttribute("src")));
        assertTrue(elements.stream().noneMatch(element -> element.getTagName().equals("script")));
    }

    @Test
    void marksLateEntriesPromotedMessagesAndDays() {
        String html = html(GitLabOutage.record());

        assertTrue(html.contains("<span class=\"note warning\">written 8 min later</span>"));
        assertTrue(html.contains("<span class=\"note\">put on the timeline by mim</span>"));
        assertTrue(html.contains(
                "<tr class=\"day\"><th colspan=\"4\" scope=\"rowgroup\">Wednesday 1 February 2017</th></tr>"));
    }

    @Test
    void givesEachTimeWithItsOffsetForMachines() {
        byte[] page = ExportsTest.export(GitLabOutage.record(), ExportFormat.HTML, ZoneId.of("Europe/Berlin"));

        assertTrue(text(page).contains("<time datetime=\"2017-01-31T19:10:00+01:00\">19:10</time>"));
        assertTrue(text(page).contains(">Europe/Berlin</th>"));
    }

    @Test
    void whateverPeopleTypedStaysText() {
        List<Element> elements = Xml.parse(html(HostileRecord.record()));

        assertTrue(elements.stream()
                .noneMatch(element ->
                        Set.of("script", "img", "iframe", "object", "form").contains(element.getTagName())));
        assertTrue(elements.stream().noneMatch(HtmlExportTest::hasHandler));
        assertEquals(
                Set.of("https://example.test/"),
                elements.stream()
                        .filter(element -> element.hasAttribute("href"))
                        .map(element -> element.getAttribute("href"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void nothingInItTurnsTheDirectionOfTheTextAround() {
        assertTrue(html(HostileRecord.record())
                .chars()
                .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)));
    }

    @Test
    void idsAreUniqueEvenWithAMergedIncidentsPicture() {
        List<String> ids = Xml.parse(html(GitLabOutage.record())).stream()
                .filter(element -> element.hasAttribute("id"))
                .map(element -> element.getAttribute("id"))
                .toList();

        assertEquals(ids.size(), Set.copyOf(ids).size());
    }

    private static boolean hasHandler(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName().toLowerCase(Locale.ROOT);
            if (name.startsWith("on")) return true;
        }
        return false;
    }

    private static String html(RecordFixture record) {
        return text(ExportsTest.export(record, ExportFormat.HTML));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
