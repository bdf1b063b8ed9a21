package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.practice.Practice;
import java.util.Optional;

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
                .filter(owner -> owner.equals("@" + person)
                        || practice.teamsFor(owner).stream()
                                .anyMatch(team -> team.roster().members().contains(person)))
                .isPresent();
        return keeps
                || written.author().filter(person::equals).isPresent()
                || practice.managers().members().contains(person);
    }

    /** Whether that person may read it as it stands, in whatever state. */
    public static boolean mayRead(WrittenArticle written, PersonId person, Practice practice) {
        return mayWrite(written, person, practice)
                || written.latest()
                        .filter(article -> article.isVisibleTo(Reader.of(person, practice))
                                || article.state() == ArticleState.DRAFT
                                || article.state() == ArticleState.VALIDATED)
                        .isPresent();
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
            case VALIDATED ->
                lastWriter(written).filter(person::equals).isPresent() && !isAlone(person, practice)
                        ? Optional.of(new Objection(
                                "You wrote `" + id + "` yourself, so somebody else should look at it.",
                                "Ask a colleague to type `/swarm article validate " + id + "`."))
                        : from == ArticleState.DRAFT
                                ? Optional.empty()
                                : Optional.of(new Objection(
                                        "`" + id + "` is " + from.word() + " already.", "Nothing is needed."));
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
