package dev.muster.console.pages;

import dev.muster.console.http.Forms;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleNotes;
import dev.muster.domain.selfservice.Drafting;
import dev.muster.domain.selfservice.NotedText;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.SectionKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An article as it stands in the form, right or wrong.
 *
 * @param name the short one, as typed; may be empty for a new one
 * @param text Markdown under headings, all but the workaround
 * @param notes who keeps it, who sees it and so on, by key
 */
public record ArticleForm(String name, String title, String text, String workaround, Map<String, String> notes) {
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_NAME = 80;

    public ArticleForm {
        notes = Map.copyOf(notes);
    }

    /** As an article stands. */
    static ArticleForm of(String name, Article article) {
        String text = article.sections().stream()
                .filter(section -> section.kind() != SectionKind.WORKAROUND)
                .map(section -> (section.heading().isBlank() ? "" : "## " + section.heading() + "\n\n")
                        + section.text().stripTrailing())
                .collect(Collectors.joining("\n\n"));
        String workaround = article.sections().stream()
                .filter(section -> section.kind() == SectionKind.WORKAROUND)
                .map(section -> section.text().strip())
                .collect(Collectors.joining("\n\n"));
        return new ArticleForm(name, article.title(), text, workaround, ArticleNotes.of(article));
    }

    /** As it was filled in. */
    static ArticleForm read(Forms sent) {
        Map<String, String> notes = new LinkedHashMap<>();
        ArticleNotes.KEYS.forEach(key -> notes.put(key, sent.value(key).orElse("")));
        return new ArticleForm(
                sent.value("name").orElse("").strip(),
                sent.value("title").orElse("").strip().replaceAll("\\s+", " "),
                sent.value("text").orElse(""),
                sent.value("workaround").orElse(""),
                notes);
    }

    /** The same under that short name. */
    ArticleForm named(String other) {
        return new ArticleForm(other, title, text, workaround, notes);
    }

    /** Whether the short name is one. */
    boolean isNamed() {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(letter -> Character.isWhitespace(letter) || letter == '/');
    }

    /** What is noted under that key. */
    public String note(String key) {
        return notes.getOrDefault(key, "");
    }

    /** All it says, section by section. */
    public List<Section> sections() {
        return body().isBlank() ? List.of() : Drafting.sections(body());
    }

    private String body() {
        String above = text.strip();
        if (workaround.isBlank()) return above;
        boolean plain = !above.isEmpty() && above.lines().noneMatch(line -> line.startsWith("## "));
        return (plain ? "## Resolution\n\n" : "") + above + "\n\n## Workaround\n\n" + workaround.strip();
    }

    /** The article as one text, the way it is typed in chat. */
    String typed() {
        return new NotedText(notes, title + "\n\n" + body()).written();
    }

    /** What cannot be meant so, by field, each with what to do about it. */
    Map<String, String> mistakes(Article before, Practice practice) {
        Map<String, String> mistakes = new LinkedHashMap<>();
        if (title.isBlank()) mistakes.put("title", "It needs a title. Write what people would look for.");
        if (title.length() > LONGEST_TITLE) mistakes.put("title", "That is long for a title. Use at most 100 letters.");
        boolean known = !note("known-error").isBlank();
        boolean helps = sections().stream()
                .anyMatch(section ->
                        section.kind() == SectionKind.WORKAROUND || section.kind() == SectionKind.RESOLUTION);
        if (sections().isEmpty()) mistakes.put("text", "It says nothing yet. Write what helps under ## Resolution.");
        else if (known && !helps) {
            mistakes.put("workaround", "A known error needs something that helps meanwhile. Write it here.");
        }
        ArticleNotes.read(notes, before, practice)
                .mistakes()
                .forEach(mistake -> mistakes.putIfAbsent(mistake.key(), mistake.problem() + " " + mistake.remedy()));
        return mistakes;
    }
}
