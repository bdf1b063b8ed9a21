package dev.muster.console.pages;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.review.TimeWords;
import dev.muster.review.export.SectionText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One article.
 *
 * @param written what is on record about it
 * @param viewer empty for somebody who has not said who they are
 */
public record ArticlePage(
        Shell shell,
        Article article,
        WrittenArticle written,
        Gaps.Use use,
        Optional<PersonId> viewer,
        Practice practice,
        TimeWords times,
        Instant now) {
    /** A section as HTML, made safe where it is made. */
    public String html(Section section) {
        return SectionText.html(section.text());
    }

    /** Whether the viewer may change it here. */
    public boolean mine() {
        return isWrittenHere()
                && viewer.filter(person -> Keeping.mayWrite(written, person, practice))
                        .isPresent();
    }

    /** Whether it is written here, and not in a file. */
    public boolean isWrittenHere() {
        return written.latest().isPresent();
    }

    /** What the viewer can do next, as the verbs of the command. */
    public List<String> verbs() {
        List<String> verbs = new ArrayList<>();
        if (may(ArticleState.VALIDATED)) verbs.add("validate");
        if (may(ArticleState.PUBLISHED)) verbs.add("publish");
        if (article.state() != ArticleState.RETIRED && may(ArticleState.RETIRED)) verbs.add("retire");
        return List.copyOf(verbs);
    }

    private boolean may(ArticleState next) {
        return isWrittenHere()
                && viewer.filter(person ->
                                Keeping.moving(written, next, person, practice).isEmpty())
                        .isPresent();
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
