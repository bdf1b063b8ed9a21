package dev.muster.console.pages;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Candidate;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Passage;
import dev.muster.domain.selfservice.Passage.Highlight;
import java.util.List;

/**
 * The articles that the viewer may see, or what was found for a question.
 *
 * @param sure whether the first one found is the answer
 */
public record ArticleListPage(Shell shell, String words, boolean sure, List<Hit> found, List<Row> rows) {
    /** One of them, and how often it helped. */
    public record Row(Article article, Gaps.Use use) {}

    /** One that was found; {@code passage} is safe HTML with what matched marked in it. */
    public record Hit(String id, String title, String passage) {
        static Hit of(Candidate candidate) {
            return new Hit(candidate.article().value(), candidate.title(), marked(candidate.passage()));
        }

        private static String marked(Passage passage) {
            StringBuilder html = new StringBuilder();
            int from = 0;
            for (Highlight highlight : passage.highlights()) {
                html.append(RichText.escaped(passage.text().substring(from, highlight.start())))
                        .append("<mark>")
                        .append(RichText.escaped(passage.text().substring(highlight.start(), highlight.end())))
                        .append("</mark>");
                from = highlight.end();
            }
            return withoutSigns(html.append(RichText.escaped(passage.text().substring(from)))
                    .toString());
        }

        /** A passage may begin and end within a list or a code block, so its Markdown is left out and its lines are kept. */
        private static String withoutSigns(String html) {
            return html.replace("**", "")
                    .replace("`", "")
                    .replaceAll("(?m)^#+ ", "")
                    .strip()
                    .replaceAll("\\n+", "<br>");
        }
    }

    public ArticleListPage {
        found = List.copyOf(found);
        rows = List.copyOf(rows);
    }
}
