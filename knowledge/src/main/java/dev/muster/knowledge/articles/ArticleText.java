package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.KnownError;
import dev.muster.domain.selfservice.Section;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An article as the text of a file: front matter, then Markdown. What {@link #write} writes, {@link #read} reads as the same article.
 */
public final class ArticleText {
    private static final Set<String> KEYS = Set.of(
            "id", "title", "state", "owner", "review", "audience", "tags", "questions", "known-error", "affects");

    private ArticleText() {}

    /**
     * Reads an article.
     *
     * @param name what it is called where the text has no id: the file's name without its ending
     * @throws BrokenArticleException with the line, where something in it cannot be meant so
     */
    public static Article read(String text, String name) {
        List<String> lines = text.replace("\uFEFF", "").lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(FrontMatter.FENCE) ? 0 : fence(lines);
        FrontMatter matter =
                FrontMatter.read(end == 0 ? "" : String.join("\n", lines.subList(1, end)), end == 0 ? 0 : 1);
        checkKeys(matter);
        MarkdownBody body = MarkdownBody.read(lines.subList(end == 0 ? 0 : end + 1, lines.size()));
        Article article = article(matter, body, name);
        if (article.sections().isEmpty()) {
            throw new BrokenArticleException(
                    lines.size(), "the article says nothing", "write what helps under ## Resolution");
        }
        return article;
    }

    /** An article for everyone from a title and Markdown alone, as it comes from elsewhere; an empty text is all title. */
    public static Article plain(ArticleId id, String title, String markdown) {
        List<Section> sections = MarkdownBody.read(markdown.lines().toList()).sections();
        return new Article(
                id,
                title,
                ArticleState.PUBLISHED,
                Optional.empty(),
                Optional.empty(),
                Set.of(Article.EVERYONE),
                List.of(),
                sections.isEmpty() ? List.of(Section.under("", title)) : sections,
                List.of(),
                Optional.empty());
    }

    private static int fence(List<String> lines) {
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).strip().equals(FrontMatter.FENCE)) return line;
        }
        throw new BrokenArticleException(1, "the front matter has no end", "close it with a line ---");
    }

    private static void checkKeys(FrontMatter matter) {
        for (String key : matter.keys()) {
            if (!KEYS.contains(key)) {
                throw new BrokenArticleException(
                        matter.lineOf(key),
                        "there is nothing called " + key,
                        "choose from "
                                + String.join(", ", KEYS.stream().sorted().toList()));
            }
        }
    }

    private static Article article(FrontMatter matter, MarkdownBody body, String name) {
        String title = matter.one("title")
                .or(body::title)
                .orElseThrow(() ->
                        new BrokenArticleException(1, "the article has no title", "add title: to its front matter"));
        Set<String> audience = Set.copyOf(matter.all("audience"));
        return new Article(
                id(matter, name),
                title,
                matter.one("state", ArticleState::of, "choose draft, validated, published or retired")
                        .orElse(ArticleState.PUBLISHED),
                matter.one("owner"),
                matter.one("review", ArticleText::date, "write the day as 2026-04-30"),
                matter.has("audience") ? audience : Set.of(Article.EVERYONE),
                matter.all("tags"),
                body.sections(),
                matter.all("questions"),
                knownError(matter));
    }

    private static ArticleId id(FrontMatter matter, String name) {
        return matter.one("id", word -> Optional.of(word).filter(id -> id.matches("\\S+")), "use letters, digits and -")
                .or(() -> Optional.of(name.strip().replaceAll("\\s+", "-")))
                .map(ArticleId::of)
                .orElseThrow();
    }

    private static Optional<LocalDate> date(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    private static Optional<KnownError> knownError(FrontMatter matter) {
        boolean known = matter.one("known-error", ArticleText::truth, "write true or false")
                .orElse(matter.has("affects"));
        return known ? Optional.of(new KnownError(matter.all("affects"))) : Optional.empty();
    }

    private static Optional<Boolean> truth(String word) {
        return word.equals("true") || word.equals("false") ? Optional.of(Boolean.valueOf(word)) : Optional.empty();
    }

    /** Writes an article as the text of a file. */
    public static String write(Article article) {
        FrontMatterWriter matter = new FrontMatterWriter();
        matter.one("id", article.id().value());
        matter.one("title", article.title());
        matter.one("state", article.state().word());
        article.owner().ifPresent(owner -> matter.one("owner", owner));
        article.reviewBy().ifPresent(day -> matter.one("review", day.toString()));
        matter.list("audience", article.audience().stream().sorted().toList());
        if (!article.tags().isEmpty()) matter.list("tags", article.tags());
        if (!article.questions().isEmpty()) matter.list("questions", article.questions());
        article.knownError().ifPresent(error -> {
            matter.one("known-error", "true");
            matter.list("affects", error.affects());
        });
        StringBuilder text = new StringBuilder(matter.text());
        for (Section section : article.sections()) {
            if (!section.heading().isEmpty())
                text.append("\n## ").append(section.heading()).append('\n');
            text.append('\n').append(section.text()).append('\n');
        }
        return text.toString();
    }
}
