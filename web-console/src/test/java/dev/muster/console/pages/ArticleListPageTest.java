package dev.muster.console.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.console.RunningConsole;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Passage.Highlight;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B1 answers: what was found, as a page shows it")
class ArticleListPageTest {
    private static String passage(String text, String marked) {
        int start = text.indexOf(marked);
        List<Highlight> highlights = List.of(new Highlight(start, start + marked.length()));
        Candidate candidate =
                new Candidate(ArticleId.of("vpn"), "VPN", new Passage("Resolution", text, highlights), 0.9, 1);
        return ArticleListPage.Hit.of(candidate).passage();
    }

    @Test
    void aPassageIsReadWithoutTheSignsOfMarkdownLineByLineWithItsMarks() {
        assertEquals(
                "Steps<br>1. Open the <mark>client</mark>.<br>2. Choose Work &lt;b>.",
                passage("## Steps\n1. Open the **client**.\n\n2. Choose `Work` <b>.", "client")
                        .replace("&gt;", ">"));
    }

    @Test
    void theFirstOneIsSaidToAnswerIt() throws Exception {
        try (RunningConsole console = new RunningConsole()) {
            String page = console.page("/articles?q=password");
            assertTrue(page.contains("The first one answers it."), page);
            assertTrue(page.contains("1. Open the <mark>page</mark>."), page);
        }
    }
}
