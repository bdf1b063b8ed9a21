package dev.muster.knowledge.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.KnownError;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.SectionKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** B4: articles as files. */
class ArticleTextTest {

    @Test
    void everythingInTheFrontMatterAndTheSectionsIsRead() {
        Article article = ArticleText.read("""
                ---
                id: orders-fail
                title: "Orders fail: the disk is full"
                state: published
                owner: database
                reviewer: "@dina"
                review: 2027-02-28
                audience: [database, "@ana"]
                tags: [disk]
                questions:
                  - no space left on device
                known-error: true
                affects: [database, checkout]
                links: [https://wiki.example.test/disk.png]
                ---

                What it is about.

                ## Issue

                Orders fail.

                ## Workaround

                1. Look
                ```
                # not a heading
                ```

                ## Cause

                A replica.
                """, "file");

        assertEquals(
                new Article(
                        ArticleId.of("orders-fail"),
                        "Orders fail: the disk is full",
                        ArticleState.PUBLISHED,
                        Optional.of("database"),
                        Optional.of(LocalDate.of(2027, 2, 28)),
                        Set.of("database", "@ana"),
                        List.of("disk"),
                        List.of(
                                new Section(SectionKind.OTHER, "", "What it is about."),
                                new Section(SectionKind.ISSUE, "Issue", "Orders fail."),
                                new Section(SectionKind.WORKAROUND, "Workaround", "1. Look\n```\n# not a heading\n```"),
                                new Section(SectionKind.CAUSE, "Cause", "A replica.")),
                        List.of("no space left on device"),
                        Optional.of(new KnownError(List.of("database", "checkout"))),
                        Optional.of("@dina"),
                        List.of("https://wiki.example.test/disk.png")),
                article);
        assertEquals(article, ArticleText.read(ArticleText.write(article), "other"));
    }

    @Test
    void plainMarkdownIsAnArticleForEveryone() {
        Article article = ArticleText.read("# Reset it\n\nPress the button.\n", "reset it");

        assertEquals("Reset it", article.title());
        assertEquals(ArticleId.of("reset-it"), article.id());
        assertEquals(Set.of(Article.EVERYONE), article.visibleTo());
    }

    @Test
    void strangeWordsSurviveBeingWritten() {
        Article article = ArticleText.plain(ArticleId.of("a:b#c"), "- \"q\": [x] \\ \t #1 'y'\u0001", "text");

        assertEquals(article, ArticleText.read(ArticleText.write(article), "x"));
    }

    @Test
    void aMistakeIsNamedWithItsLineAndRemedy() {
        assertMistake("a.md:3: state is not understood: live — choose draft", "---\ntitle: A\nstate: live\n---\nText");
        assertMistake("a.md:2: there is nothing called titel — choose from", "---\ntitel: A\n---\nText");
        assertMistake(
                "a.md:3: review is not understood: soon — write the day", "---\ntitle: A\nreview: soon\n---\nText");
        assertMistake("a.md:1: the front matter has no end — close it", "---\ntitle: A\nText");
        assertMistake("a.md:2: the front matter cannot be read", "---\ntitle: [A\n---\nText");
        assertMistake("a.md:3: title has several values", "---\nid: a\ntitle: [A, B]\n---\nText");
        assertMistake(
                "a.md:3: javascript:alert(1) is not a link — write it as https",
                "---\ntitle: A\nlinks: [javascript:alert(1)]\n---\nText");
        assertMistake("a.md:1: the article has no title", "Text");
        assertMistake("a.md:3: the article says nothing", "---\ntitle: A\n---\n");
        assertMistake("a.md:2: the front matter is not a list of keys", "---\n- A\n---\nText");
    }

    private static void assertMistake(String beginning, String text) {
        String said = assertThrows(BrokenArticleException.class, () -> ArticleText.read(text, "a"))
                .in("a.md")
                .toString();
        assertEquals(beginning, said.substring(0, Math.min(said.length(), beginning.length())));
    }
}
