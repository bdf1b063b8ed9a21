package dev.muster.knowledge.articles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.SectionKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** B4: articles that were written elsewhere, as Markdown or HTML. */
class ArticleImportTest {
    @TempDir
    private Path root;

    private ArticleImport.Result imported() throws IOException {
        return ArticleImport.of(root.resolve("wiki"), root.resolve("knowledge"), ArticleState.DRAFT);
    }

    private void wiki(String name, String text) throws IOException {
        Path file = root.resolve("wiki").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Article article(String id) throws IOException {
        return ArticleText.read(Files.readString(root.resolve("knowledge").resolve(id + ".md")), "other");
    }

    @Test
    void aWebPageBecomesAnArticleWithoutWhatDecoratesIt() throws IOException {
        wiki("VPN set-up.html", """
                <!doctype html><html><head><title>VPN - Wiki</title><style>p {color: red}</style></head><body>
                <nav><a href="/">Home</a></nav>
                <h1>Set up the VPN</h1>
                <h2>Environment</h2><p>Windows &amp; macOS,
                   at home.</p>
                <h2>Steps</h2>
                <ol><li><p>Open the <b>client</b>.</p></li><li>Choose <code>Work</code>
                  <ul><li>or <a href="https://vpn.example.test/guest">Guest</a></li></ul></li></ol>
                <pre>ping 10.0.0.1
                  twice</pre>
                <img src="img/vpn.png" alt="the client"> <img src="https://wiki.example.test/vpn.png" alt="the key"><script>alert(1)</script>
                </body></html>
                """);

        assertEquals(List.of(), imported().problems());

        Article article = article("vpn-set-up");
        assertEquals("Set up the VPN", article.title());
        assertEquals(ArticleState.DRAFT, article.state());
        assertEquals(
                "Windows & macOS, at home.",
                article.section(SectionKind.ENVIRONMENT).orElseThrow().text());
        assertEquals("""
                1. Open the **client**.
                2. Choose `Work`
                  - or [Guest](https://vpn.example.test/guest)

                ```
                ping 10.0.0.1
                  twice
                ```

                (the client) ![the key](https://wiki.example.test/vpn.png)""", article.remedy().orElseThrow().text());
    }

    @Test
    void markdownFromAnotherSystemKeepsWhatMeansSomethingHere() throws IOException {
        wiki("deep/Printer.md", """
                ---
                layout: {name: page, wide: yes}
                title: The printer prints nothing
                tags: [printer]
                state: validated
                ---
                Put your badge on the reader.
                """);
        wiki("no-heading.markdown", "Just press the button.\n");

        assertEquals(2, imported().written().size());

        Article printer = article("deep-printer");
        assertEquals("The printer prints nothing", printer.title());
        assertEquals(ArticleState.VALIDATED, printer.state());
        assertEquals(List.of("printer"), printer.tags());
        assertEquals("no heading", article("no-heading").title());
    }

    @Test
    void whatCannotBeTakenOverIsNamedAndTheRestIs() throws IOException {
        wiki("a.md", "---\ntitle: A\nstate: live\n---\nText");
        wiki("b.html", "<p></p>");
        wiki("c.md", "# C\ntext");
        Files.write(root.resolve("wiki/d.md"), "# Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));

        ArticleImport.Result result = imported();

        assertEquals(List.of(root.resolve("knowledge/c.md")), result.written());
        assertEquals(3, result.problems().size());
        assertTrue(result.problems().get(0).toString().contains("a.md:3: state is not understood: live"));
        assertTrue(result.problems().get(1).toString().contains("the article says nothing"));
        assertTrue(result.problems().get(2).toString().contains("not text in UTF-8"));
    }

    @Test
    void takingThemOverAgainChangesNothingAndOverwritesNothing() throws IOException {
        wiki("a.md", "# A\ntext");
        wiki("b.md", "# B\ntext");
        assertEquals(2, imported().made());
        Files.writeString(root.resolve("knowledge/b.md"), "# B\nbetter text");

        ArticleImport.Result again = imported();

        assertEquals(List.of(root.resolve("knowledge/a.md")), again.written());
        assertEquals(0, again.made());
        assertTrue(again.problems().getFirst().toString().contains("another article called b already"));
        assertEquals("# B\nbetter text", Files.readString(root.resolve("knowledge/b.md")));
    }

    @Test
    void anIdIsNoWayOutOfTheFolder() throws IOException {
        Article article = ArticleText.plain(ArticleId.of("../../etc/passwd"), "A", "text");

        new ArticleWriting(root.resolve("knowledge")).write(article);

        try (Stream<Path> files = Files.walk(root)) {
            assertEquals(
                    List.of(root.resolve("knowledge/-.-..-etc-passwd.md")),
                    files.filter(Files::isRegularFile).toList());
        }
    }
}
