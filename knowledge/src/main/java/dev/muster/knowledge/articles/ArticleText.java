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
import java.util.function.Predicate;

/**
 * An article as the text of a file: front matter, then Markdown. What {@link #write} writes, {@link #read} reads as the same article.
 */
public final class ArticleText {
    /** What may stand in the front matter. */
    public static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "state",
            "owner",
            "reviewer",
            "review",
            "audience",
            "tags",
            "questions",
            "known-error",
            "affects",
            "links");

    private ArticleText() {}

    /**
     * Reads an article.
     *
     * @param name what it is called where the text has no id: the file's name without its ending
     * @throws BrokenArticleException with the line, where something in it cannot be meant so
     */
    public static Article read(String text, String name) {
        Parts parts = Parts.of(text, key -> true);
        checkKeys(parts.matter());
        String title = parts.title()
                .orElseThrow(() ->
                        new BrokenArticleException(1, "the article has no title", "add title: to its front matter"));
        return article(parts, title, name, ArticleState.PUBLISHED);
    }

    /**
     * Reads an article that was written for something else: what its front matter says that means nothing here is left out, and
     * where nothing says what it is called, its name does.
     */
    static Article foreign(String text, String name, ArticleState usual) {
        Parts parts = Parts.of(text, KEYS::contains);
        String plain = name.replaceFirst(".*/", "").replaceAll("[-_]+", " ").strip();
        return article(parts, parts.title().orElse(plain.isEmpty() ? "Untitled" : plain), name, usual);
    }

    /** On which line of a text that can be read a key of its front matter is. */
    static int lineOf(String text, String key) {
        return Parts.of(text, each -> true).matter().lineOf(key);
    }

    private record Parts(FrontMatter matter, MarkdownBody body, int lines) {
        static Parts of(String text, Predicate<String> wanted) {
            List<String> lines = text.replace("\uFEFF", "").lines().toList();
            int end = lines.isEmpty() || !lines.getFirst().strip().equals(FrontMatter.FENCE) ? 0 : fence(lines);
            String yaml = end == 0 ? "" : String.join("\n", lines.subList(1, end));
            return new Parts(
                    FrontMatter.read(yaml, end == 0 ? 0 : 1, wanted),
                    MarkdownBody.read(lines.subList(end == 0 ? 0 : end + 1, lines.size())),
                    lines.size());
        }

        Optional<String> title() {
            return matter.one("title").or(body::title);
        }
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

    private static Article article(Parts parts, String title, String name, ArticleState usual) {
        FrontMatter matter = parts.matter();
        if (parts.body().sections().isEmpty()) {
            throw new BrokenArticleException(
                    parts.lines(), "the article says nothing", "write what helps under ## Resolution");
        }
        Set<String> audience = Set.copyOf(matter.all("audience"));
        return new Article(
                id(matter, name),
                title,
                matter.one("state", ArticleState::of, "choose draft, validated, published or retired")
                        .orElse(usual),
                matter.one("owner"),
                matter.one("review", ArticleText::date, "write the day as 2026-04-30"),
                matter.has("audience") ? audience : Set.of(Article.EVERYONE),
                matter.all("tags"),
                parts.body().sections(),
                matter.all("questions"),
                knownError(matter),
                matter.one("reviewer"),
                links(matter));
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

    /** Only what a browser may open without harm. */
    private static List<String> links(FrontMatter matter) {
        List<String> links = matter.all("links");
        for (String link : links) {
            if (!link.matches("(https?://|mailto:)\\S+")) {
                throw new BrokenArticleException(
                        matter.lineOf("links"), link + " is not a link", "write it as https://… or mailto:…");
            }
        }
        return links;
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
        article.reviewer().ifPresent(reviewer -> matter.one("reviewer", reviewer));
        article.reviewBy().ifPresent(day -> matter.one("review", day.toString()));
        matter.list("audience", article.audience().stream().sorted().toList());
        if (!article.tags().isEmpty()) matter.list("tags", article.tags());
        if (!article.questions().isEmpty()) matter.list("questions", article.questions());
        article.knownError().ifPresent(error -> {
            matter.one("known-error", "true");
            matter.list("affects", error.affects());
        });
        if (!article.links().isEmpty()) matter.list("links", article.links());
        StringBuilder text = new StringBuilder(matter.text());
        for (Section section : article.sections()) {
            if (!section.heading().isEmpty())
                text.append("\n## ").append(section.heading()).append('\n');
            text.append('\n').append(section.text()).append('\n');
        }
        return text.toString();
    }
}
