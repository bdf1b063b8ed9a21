package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may do what with an article: Knowledge-Centered Service lets many write, and has somebody else look. */
public final class Keeping {
    private Keeping() {}

    /** Why not, as a reason and the next step; empty when it may. */
    public record Objection(String reason, String next) {}

    /** Whether that person may change it: its author, whoever is in the team that keeps it, a manager. */
    public static boolean mayWrite(WrittenArticle written, PersonId person, Practice practice) {
        if (written.latest().isEmpty()) return true;
        boolean keeps = written.latest()
                .get()
                .owner()
                .filter(owner -> isOrHas(owner, person, practice))
                .isPresent();
        return keeps
                || written.author().filter(person::equals).isPresent()
                || practice.managers().members().contains(person);
    }

    /** Whether that person may read it as it stands: before it is published, only who keeps it and who looks at it. */
    public static boolean mayRead(WrittenArticle written, PersonId person, Practice practice) {
        return mayWrite(written, person, practice)
                || mayReview(written, person, practice)
                || written.latest()
                        .filter(article -> article.state() == ArticleState.PUBLISHED)
                        .filter(article -> article.isVisibleTo(Reader.of(person, practice)))
                        .isPresent();
    }

    /**
     * Whether it is up to that person to say that it is true: the reviewer named in it, whoever is in the team for questions, a
     * manager, and who did so before.
     */
    public static boolean mayReview(WrittenArticle written, PersonId person, Practice practice) {
        if (written.latest().isEmpty() || written.latest().get().state() == ArticleState.RETIRED) return false;
        boolean named = Stream.concat(
                        written.latest().get().reviewer().stream(), practice.rules().questions().team().stream())
                .anyMatch(name -> isOrHas(name, person, practice));
        return named
                || written.reviewer().filter(person::equals).isPresent()
                || practice.managers().members().contains(person);
    }

    private static boolean isOrHas(String name, PersonId person, Practice practice) {
        return name.equals("@" + person)
                || practice.teamsFor(name).stream()
                        .anyMatch(team -> team.roster().members().contains(person));
    }

    /** Whether it may go on to that state. */
    public static Optional<Objection> moving(
            WrittenArticle written, ArticleState to, PersonId person, Practice practice) {
        ArticleId id = written.id();
        if (written.latest().isEmpty()) {
            return Optional.of(new Objection(
                    "`" + id + "` is not written here.",
                    "One that is kept in a file is changed there: its front matter has `state`."));
        }
        ArticleState from = written.latest().get().state();
        return switch (to) {
            case DRAFT -> allowed(written, person, practice);
            case VALIDATED -> reviewing(written, from, person, practice);
            case PUBLISHED ->
                from == ArticleState.VALIDATED
                        ? allowed(written, person, practice)
                        : Optional.of(
                                from == ArticleState.DRAFT
                                        ? new Objection(
                                                "Nobody has looked at `" + id + "` yet.",
                                                "First: `/swarm article validate " + id
                                                        + "`, by somebody who did not write it.")
                                        : new Objection(
                                                "`" + id + "` is " + from.word() + " already.",
                                                "To begin anew: `/swarm article write " + id + " TITLE: TEXT`."));
            case RETIRED -> allowed(written, person, practice);
        };
    }

    private static Optional<Objection> reviewing(
            WrittenArticle written, ArticleState from, PersonId person, Practice practice) {
        ArticleId id = written.id();
        if (lastWriter(written).filter(person::equals).isPresent() && !isAlone(person, practice)) {
            return Optional.of(new Objection(
                    "You wrote `" + id + "` yourself, so somebody else should look at it.",
                    "Ask " + reviewers(written, practice) + " to type `/swarm article validate " + id + "`."));
        }
        if (!mayReview(written, person, practice) && !mayWrite(written, person, practice)) {
            return Optional.of(new Objection(
                    "`" + id + "` is for " + reviewers(written, practice) + " to look at.",
                    "Whoever keeps it can name you as `reviewer`."));
        }
        return from == ArticleState.DRAFT
                ? Optional.empty()
                : Optional.of(new Objection("`" + id + "` is " + from.word() + " already.", "Nothing is needed."));
    }

    private static String reviewers(WrittenArticle written, Practice practice) {
        return written.latest()
                .flatMap(Article::reviewer)
                .or(() -> practice.rules().questions().team())
                .orElse("a manager");
    }

    private static Optional<Objection> allowed(WrittenArticle written, PersonId person, Practice practice) {
        return mayWrite(written, person, practice)
                ? Optional.empty()
                : Optional.of(new Objection(
                        "`" + written.id() + "` is kept by "
                                + written.latest().flatMap(Article::owner).orElse("somebody else") + ".",
                        "Please ask them."));
    }

    private static Optional<PersonId> lastWriter(WrittenArticle written) {
        return written.history().reversed().stream()
                .filter(step -> step.title().isPresent())
                .map(WrittenArticle.Step::by)
                .findFirst();
    }

    /** Where nobody else is there to look, looking twice has to do. */
    private static boolean isAlone(PersonId person, Practice practice) {
        return practice.people().keySet().stream().allMatch(person::equals);
    }
}
