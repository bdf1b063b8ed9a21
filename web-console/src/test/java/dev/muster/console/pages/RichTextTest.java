package dev.muster.console.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.muster.domain.text.TimeMark;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D5 text of people as HTML")
class RichTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | plain",
                "*bold* word | <strong>bold</strong> word",
                "*two words* | <strong>two words</strong>",
                "2*3*4 | 2*3*4",
                "a * b * c | a * b * c",
                "`a *b* <c>` | <code>a *b* &lt;c&gt;</code>",
                "see INC-12. | see <a href=\"/incidents/INC-12\">INC-12</a>.",
                "*INC-1* is open | <strong><a href=\"/incidents/INC-1\">INC-1</a></strong> is open",
                "XINC-1 | XINC-1",
                "ask @ana, please | ask <span class=\"mention\">@ana</span>, please",
                "ana@example.test | ana@example.test",
            })
    void whatPortsPromiseIsDrawn(String text, String html) {
        assertEquals(html, RichText.html(text));
    }

    @Test
    void linesAndLinksAreKept() {
        assertEquals("one<br>two", RichText.html("one\ntwo"));
        assertEquals(
                "(<a href=\"https://example.test/a?b=1&amp;c=2\" rel=\"noopener noreferrer\">"
                        + "https://example.test/a?b=1&amp;c=2</a>)",
                RichText.html("(https://example.test/a?b=1&c=2)"));
    }

    @Test
    void aMomentIsShownByTheReadersClockInWordsOfTheBotAlone() {
        String text = "*by* " + TimeMark.clock(Instant.parse("2026-03-17T10:00:00Z"));
        assertEquals(
                "<strong>by</strong> <time datetime=\"2026-03-17T10:00:00Z\">19:00 JST</time>",
                RichText.html(text, ZoneId.of("Asia/Tokyo")));
        assertFalse(RichText.html(text).contains("<time"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "*<b onclick=x>*",
                "`</code><script>`",
                "https://x.test/\"onmouseover=\"alert(1)",
                "https://x.test/<svg/onload=alert(1)>",
                "javascript:alert(1)",
                "@ana\"><script>",
                "INC-1\"><script>",
                "/api/incidents/INC-1/export?format=md\"onclick=x",
            })
    void nothingBecomesMarkupThatWasNotMeantAsSuch(String text) {
        String html = RichText.html(text);
        String withoutOurs = html.replaceAll("</?(strong|code|a|span|br)( (href|rel|class)=\"[^\"<>]*\")*>", "");
        assertFalse(withoutOurs.contains("<") || withoutOurs.contains("\""), html);
        assertFalse(html.matches("(?s).*href=\"(?!https?://|/)[^\"]*\".*"), html);
    }
}
