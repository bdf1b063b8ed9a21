package dev.muster.review.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.review.GitLabOutage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A11 review: as Markdown")
class MarkdownExportTest {
    @Test
    void readsWellRaw() {
        String markdown = markdown(ExportsTest.export(GitLabOutage.record(), ExportFormat.MD));

        assertTrue(markdown.startsWith("# Post-incident review of INC-1: GitLab.com slow, database load climbing\n"));
        assertTrue(
                markdown.contains(
                        "- **18:10** oncall: A1 started: block the spamming addresses — because they drive the write load (E8)\n"));
        assertTrue(markdown.contains("_(written 8 min later)_ (E34)"));
        assertTrue(markdown.contains(
                "| I1 | automate and test database restores every day | infra1 | 15 February 2017 | open |"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "pg_basebackup hangs § pg_basebackup hangs",
                "_so_ § \\_so\\_",
                "a*b § a\\*b",
                "a | b § a \\| b",
                "<b> & § &lt;b> &amp;",
                "![x](y) § \\!\\[x\\](y)",
                "# no § \\# no",
                "12. no § 12\\. no",
                "- no § \\- no",
                "2017 was long § 2017 was long"
            })
    void whatPeopleWroteIsNotTakenForMarkup(String words, String markdown) {
        assertEquals(markdown, MarkdownText.block(words));
    }

    @Test
    void renderedAgainItHasNoMarkupThatPeopleTyped() {
        String markdown = markdown(ExportsTest.export(HostileRecord.record(), ExportFormat.MD));
        String html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(Parser.builder()
                        .extensions(List.of(TablesExtension.create()))
                        .build()
                        .parse(markdown));

        assertFalse(html.contains("<script"), "no script");
        assertFalse(html.contains("<img"), "no picture from elsewhere");
        assertFalse(html.contains("href=\"javascript:"), "no link that runs");
        assertTrue(html.contains("<strong>bold</strong>"), "what somebody wrote in the review is Markdown");
        assertTrue(html.contains("href=\"https://example.test/\""), "ordinary links stay");
    }

    private static String markdown(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
