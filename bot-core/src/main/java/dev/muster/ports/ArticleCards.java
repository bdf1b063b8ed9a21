package dev.muster.ports;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleState;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Keeping;
import dev.muster.domain.selfservice.Section;
import dev.muster.domain.selfservice.WrittenArticle;
import dev.muster.domain.text.TimeMark;
import dev.muster.ports.Card.Button;
import dev.muster.ports.Card.Line;
import dev.muster.ports.Card.Weight;
import dev.muster.ports.Reply.Whisper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An article as its keepers see it: what it says, how far it is, and the next step. */
public final class ArticleCards {
    private static final int LAST_STEPS = 5;

    private final Practice practice;
    private final PersonId reader;

    /** For that reader. */
    public ArticleCards(Practice practice, PersonId reader) {
        this.practice = practice;
        this.reader = reader;
    }

    /** One that is written here. */
    public Whisper written(WrittenArticle written, Gaps.Use use) {
        Article article = written.latest().orElseThrow();
        List<Line> lines = new ArrayList<>(lines(article, use));
        written.reviewer().ifPresent(person -> lines.add(new Line("Looked at by", practice.nameOf(person))));
        lines.add(new Line("History", history(written)));
        return shown(article, lines, buttons(article, written));
    }

    /** One that is kept in a file. */
    public Whisper filed(Article article, Gaps.Use use) {
        return shown(article, lines(article, use), List.of());
    }

    private static Whisper shown(Article article, List<Line> lines, List<Button> buttons) {
        String text = "*" + article.title() + "* (`" + article.id() + "`, "
                + article.state().word() + ")\n"
                + article.sections().stream().map(ArticleCards::section).collect(Collectors.joining("\n"));
        return new Whisper(
                text,
                Optional.of(new Card(article.id() + " · " + article.state().word(), lines, buttons)));
    }

    private static String section(Section section) {
        String heading = section.heading().isBlank() ? "" : "*" + section.heading() + "*\n";
        return heading + ArticleWords.plain(section.text());
    }

    private static List<Line> lines(Article article, Gaps.Use use) {
        List<Line> lines = new ArrayList<>();
        article.owner().ifPresent(owner -> lines.add(new Line("Kept by", owner)));
        article.knownError()
                .ifPresent(known -> lines.add(new Line("Known error of", String.join(", ", known.affects()))));
        lines.add(new Line("Seen by", seenBy(article)));
        if (use.solved() + use.failed() > 0) {
            lines.add(new Line("Helped", use.words()));
        }
        return lines;
    }

    private static String seenBy(Article article) {
        String audience = String.join(", ", article.audience());
        return switch (article.state()) {
            case PUBLISHED -> audience;
            case DRAFT, VALIDATED -> "those who keep it; once it is published: " + audience;
            case RETIRED -> "those who keep it";
        };
    }

    private String history(WrittenArticle written) {
        List<WrittenArticle.Step> steps = written.history();
        return steps.subList(Math.max(0, steps.size() - LAST_STEPS), steps.size()).stream()
                .map(step ->
                        (step.title().isPresent() ? "written by " : step.state().word() + " by ")
                                + practice.nameOf(step.by()) + " " + TimeMark.day(step.at()))
                .collect(Collectors.joining("; "));
    }

    private List<Button> buttons(Article article, WrittenArticle written) {
        List<Button> buttons = new ArrayList<>();
        if (may(written, ArticleState.VALIDATED))
            buttons.add(button("It is true", Weight.PRIMARY, "validate", article));
        if (may(written, ArticleState.PUBLISHED)) buttons.add(button("Publish", Weight.PRIMARY, "publish", article));
        if (article.state() != ArticleState.RETIRED && may(written, ArticleState.RETIRED)) {
            buttons.add(button("Retire", Weight.CAREFUL, "retire", article));
        }
        return List.copyOf(buttons);
    }

    private boolean may(WrittenArticle written, ArticleState next) {
        return Keeping.moving(written, next, reader, practice).isEmpty();
    }

    private static Button button(String label, Weight weight, String verb, Article article) {
        return new Button(
                label,
                weight,
                "article",
                "",
                Map.of("verb", verb, "article", article.id().value()));
    }
}
