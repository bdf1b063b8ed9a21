package dev.muster.domain.selfservice;

import dev.muster.domain.practice.PersonId;
import dev.muster.domain.selfservice.EnquiryEvent.AnswerShared;
import dev.muster.domain.selfservice.EnquiryEvent.ArticleShown;
import dev.muster.domain.selfservice.EnquiryEvent.LearningAllowed;
import dev.muster.domain.selfservice.EnquiryEvent.NotSolved;
import dev.muster.domain.selfservice.EnquiryEvent.Solved;
import java.util.Optional;

/** What the asker makes of what was found. Only the asker knows whether it helped. */
public final class Judging {
    private Judging() {}

    /** That was it. */
    public static Ruling solved(Enquiry enquiry, PersonId by) {
        if (!enquiry.asker().equals(by)) return notYours(enquiry);
        return switch (enquiry.stage()) {
            case Stage.Solved ignored -> Ruling.grant();
            case Stage.Shown shown -> Ruling.grant(new Solved(shown.article()));
            case Stage.Unanswered ignored -> Ruling.grant(new Solved(Optional.empty()));
            case Stage.Waiting ignored -> Ruling.grant(new Solved(Optional.empty()));
            case Stage.Taken ignored -> Ruling.grant(new Solved(Optional.empty()));
            case Stage.Answered ignored -> Ruling.grant(new Solved(Optional.empty()));
            case Stage.Registered ignored -> Ruling.grant(new Solved(Optional.empty()));
        };
    }

    /** That was not it: what was shown last, if {@code what} does not say that it is about something shown before. */
    public static Ruling notSolved(Enquiry enquiry, PersonId by, Optional<String> what) {
        if (!enquiry.asker().equals(by)) return notYours(enquiry);
        if (what.isPresent() && isOver(enquiry, what.get())) return Ruling.grant();
        return switch (enquiry.stage()) {
            case Stage.Shown shown ->
                shown.article()
                        .filter(ignored -> enquiry.isAboutIncident())
                        .map(next -> Ruling.grant(new ArticleShown(next)))
                        .orElseGet(() -> Ruling.grant(new NotSolved(shown.article())));
            case Stage.Unanswered ignored ->
                enquiry.untried().isEmpty() && !enquiry.isAboutIncident()
                        ? Ruling.grant()
                        : Ruling.grant(new NotSolved(Optional.empty()));
            case Stage.Waiting ignored -> Ruling.grant();
            case Stage.Taken ignored -> Ruling.grant();
            case Stage.Answered ignored -> Ruling.grant(new NotSolved(Optional.empty()));
            case Stage.Registered ignored -> Ruling.grant(new NotSolved(Optional.empty()));
            case Stage.Solved solved -> Ruling.grant(new NotSolved(solved.article()));
        };
    }

    /** Whether the asker has gone on to something else since that was shown. */
    private static boolean isOver(Enquiry enquiry, String what) {
        boolean searching = enquiry.stage() instanceof Stage.Shown || enquiry.stage() instanceof Stage.Unanswered;
        boolean shown = enquiry.isAboutIncident()
                ? enquiry.broken().stream()
                        .anyMatch(incident -> incident.value().equalsIgnoreCase(what))
                : enquiry.shown()
                        .filter(article -> article.value().equals(what))
                        .isPresent();
        return searching && !shown;
    }

    /** That one, please. */
    public static Ruling choose(Enquiry enquiry, PersonId by, ArticleId article) {
        if (!enquiry.asker().equals(by)) return notYours(enquiry);
        return enquiry.shown().filter(article::equals).isPresent()
                ? Ruling.grant()
                : Ruling.grant(new ArticleShown(article));
    }

    /** Others should see it too. */
    public static Ruling share(Enquiry enquiry, PersonId by) {
        if (!enquiry.asker().equals(by)) return notYours(enquiry);
        if (enquiry.direct()) {
            return Ruling.decline(
                    "You asked me in private, so there is nobody here to share it with.",
                    "Ask in a room, then `share` shows the answer there.");
        }
        Optional<ArticleId> article =
                enquiry.stage() instanceof Stage.Solved solved ? solved.article() : enquiry.shown();
        return article.<Ruling>map(shown -> Ruling.grant(new AnswerShared(shown)))
                .orElseGet(() -> Ruling.decline(
                        enquiry.id() + " has no article as its answer yet.", "Choose one of the candidates first."));
    }

    /** What was asked in private may be learned from. */
    public static Ruling allowLearning(Enquiry enquiry, PersonId by) {
        if (!enquiry.asker().equals(by)) return notYours(enquiry);
        return enquiry.mayLearn() ? Ruling.grant() : Ruling.grant(new LearningAllowed());
    }

    static Ruling notYours(Enquiry enquiry) {
        return Ruling.decline(enquiry.id() + " is somebody else's question.", "Ask your own: `/ask QUESTION`.");
    }
}
