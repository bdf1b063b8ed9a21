package dev.muster.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.config.wiring.Running;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B1, B3, B4: asking and writing down as a person does it, in a real Chromium over the whole bot. */
class ArticlesBrowserTest {
    @TempDir
    private Path folder;

    private Running bot;
    private Browser browser;

    @BeforeEach
    void open() {
        bot = BotHere.start(folder.resolve("data"));
        browser = new Browser(bot.address(), folder);
    }

    @AfterEach
    void leave() {
        if (browser != null) browser.close();
        bot.close();
    }

    @Test
    @DisplayName("B3, B4 a gap is seen, an article is written with a preview, looked at by another, and published")
    void fromAGapToAnArticle() throws IOException {
        browser.open("/");
        browser.be("ana");
        browser.say("/ask where do I leave my bicycle");
        browser.see(".card");
        browser.press("Ask a person");
        browser.read("The answer comes to you");

        browser.open("/gaps");
        browser.read("where do I leave my bicycle");
        browser.picture("20-gaps");
        browser.click("a[href^='/write']");
        assertEquals("Where do I leave my bicycle", browser.valueOf("#title"));
        assertEquals("where do I leave my bicycle", browser.valueOf("#questions"));
        assertFalse(browser.valueOf("#text").contains("ana"), "who asked is left out");
        browser.picture("21-editor");
        browser.fill("#audience", "everyonne");
        browser.fill("#review", "");
        browser.fill(
                "#text",
                "## Issue\n\nwhere do I leave my bicycle\n\n## Resolution\n\n1. In the **yard**, by the wall.");
        browser.click("button[name=preview]");
        browser.see(".preview-head");
        browser.read("Did you mean everyone?");
        browser.picture("22-preview");
        browser.click(".article-editor .primary");
        browser.read("It is not saved yet");
        assertEquals("everyonne", browser.valueOf("#audience"));
        browser.picture("23-mistake");
        browser.fill("#audience", "everyone");
        browser.fill("#tags", "bicycle, yard");
        browser.fill("#reviewer", "@ben");
        browser.click(".article-editor .primary");
        browser.see(".article-state.draft");
        browser.picture("24-article");

        browser.open("/articles");
        browser.be("eli");
        browser.open("/articles/where-do-i-leave-my-bicycle");
        browser.read("There is no article");
        browser.open("/articles");
        browser.be("ben");
        browser.open("/articles/where-do-i-leave-my-bicycle");
        browser.press("It is true");
        browser.see(".article-state.validated");
        browser.open("/articles");
        browser.see(".article-table");
        browser.picture("25-articles");
        assertTrue(browser.count(".article-table tbody tr") > 20);
    }

    @Test
    @DisplayName(
            "B4 a known error is written with its workaround, changed, and looks right on a narrow and on a dark screen")
    void aKnownErrorIsWrittenAndChanged() throws IOException {
        browser.open("/write");
        browser.be("chen");
        browser.open("/write");
        browser.fill("#title", "Receipts come out blank");
        browser.fill("#text", "## Issue\n\nThe till prints nothing.");
        browser.click("input[name=known-error]");
        browser.fill("#affects", "chekout");
        browser.click(".article-editor .primary");
        browser.read("A known error needs something that helps meanwhile.");
        browser.read("Did you mean checkout?");
        assertEquals("chekout", browser.valueOf("#affects"));
        browser.fill("#affects", "checkout");
        browser.fill("#workaround", "1. Turn the roll.");
        browser.size(420, 900);
        browser.picture("26-editor-narrow");
        browser.size(1280, 900);
        browser.dark(true);
        browser.picture("27-editor-dark");
        browser.dark(false);
        browser.click(".article-editor .primary");
        browser.see(".article-state.draft");
        browser.read("Turn the roll");
        browser.click("a[href$='/edit']");
        assertEquals("1. Turn the roll.", browser.valueOf("#workaround"));
        browser.fill("#workaround", "1. Turn the roll twice.");
        browser.fill("#owner", "payments");
        browser.click(".article-editor .primary");
        browser.see(".article-state.draft");
        browser.read("Turn the roll twice");
        browser.read("checkout");
    }
}
