package dev.muster.console.pages;

import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Drafting;
import dev.muster.domain.selfservice.Section;
import dev.muster.review.export.SectionText;
import java.util.List;

/**
 * An article while it is written: the first line is its title.
 *
 * @param shown whether it is shown as it will look, too
 */
public record ArticleEditorPage(Shell shell, ArticleId id, String text, boolean shown) {
    /** The first line. */
    public String title() {
        return text.strip().lines().findFirst().orElse("").strip();
    }

    /** All below it, section by section. */
    public List<Section> sections() {
        String body = text.strip().lines().skip(1).reduce("", (above, line) -> above + line + "\n");
        return body.isBlank() ? List.of() : Drafting.sections(body);
    }

    /** A section as HTML, made safe where it is made. */
    public String html(Section section) {
        return SectionText.html(section.text());
    }
}
