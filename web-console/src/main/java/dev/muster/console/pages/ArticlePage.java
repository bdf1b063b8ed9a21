package dev.muster.console.pages;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.review.TimeWords;
import dev.muster.review.export.SectionText;
import java.time.Instant;
import java.util.List;

/**
 * One article.
 *
 * @param written what is on record about it
 * @param mine whether the viewer may change it here
 */
public record ArticlePage(
        Shell shell,
        Article article,
        WrittenArticle written,
        Gaps.Use use,
        boolean mine,
        Practice practice,
        TimeWords times,
        Instant now) {
    /** A section as HTML, made safe where it is made. */
    public String html(Section section) {
        return SectionText.html(section.text());
    }

    /** Whether it is written here, and not in a file. */
    public boolean isWrittenHere() {
        return written.latest().isPresent();
    }

    /** What can be done next, as the verbs of the command. */
    public List<String> verbs() {
        if (!isWrittenHere()) return List.of();
        return switch (article.state()) {
            case DRAFT -> List.of("validate", "retire");
            case VALIDATED -> List.of("publish", "retire");
            case PUBLISHED -> List.of("retire");
            case RETIRED -> List.of();
        };
    }

    /** How a verb reads on a button. */
    public String label(String verb) {
        return switch (verb) {
            case "validate" -> "It is true";
            case "publish" -> "Publish";
            default -> "Retire";
        };
    }

    /** What became of it, the newest first. */
    public List<WrittenArticle.Step> history() {
        return written.history().reversed();
    }

    /** What a step was. */
    public String what(WrittenArticle.Step step) {
        boolean anew = step.title().isPresent();
        return anew ? "written as " + step.state().word() : step.state().word();
    }

    /** Somebody's name. */
    public String name(PersonId person) {
        return practice.nameOf(person);
    }

    /** When a step was made, by the viewer's clock. */
    public String when(WrittenArticle.Step step) {
        return times.moment(step.at(), now);
    }

    /** Whether it is given as an answer. */
    public boolean isPublished() {
        return article.state() == ArticleState.PUBLISHED;
    }
}
