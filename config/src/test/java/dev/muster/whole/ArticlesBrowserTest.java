package dev.muster.whole;

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
        browser.click("a[href$='/edit']");
        browser.see("#text");
        browser.picture("21-editor");
        browser.click("button[formaction]");
        browser.see(".preview-head");
        browser.click(".article-editor .primary");
        browser.see(".article-state.draft");
        browser.picture("22-article");

        browser.be("ben");
        browser.press("It is true");
        browser.see(".article-state.validated");
        browser.open("/articles");
        browser.see(".article-table");
        browser.picture("23-articles");
        assertTrue(browser.count(".article-table tbody tr") > 20);
    }
}
