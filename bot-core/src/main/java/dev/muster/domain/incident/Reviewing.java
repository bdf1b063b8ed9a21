package dev.muster.domain.incident;

import dev.muster.domain.incident.ReviewEvent.ReviewApproved;
import dev.muster.domain.incident.ReviewEvent.ReviewEdited;
import dev.muster.domain.incident.ReviewEvent.ReviewPublished;
import java.util.function.Function;

/** The review: edited, approved, published, in that order for each version. */
public final class Reviewing {
    private Reviewing() {}

    /** Puts other words in a section; every edit is a version of its own and has to be approved anew. */
    public static Decision edit(Incident incident, String section, String text) {
        return onReview(incident, review -> Decision.accept(new ReviewEdited(review.version() + 1, section, text)));
    }

    /** This version says what happened. */
    public static Decision approve(Incident incident) {
        return onReview(
                incident,
                review -> review.isApproved()
                        ? Decision.accept()
                        : Decision.accept(new ReviewApproved(review.version())));
    }

    /** Makes an approved version known. */
    public static Decision publish(Incident incident) {
        return onReview(incident, review -> {
            if (review.isPublished()) return Decision.accept();
            if (review.isApproved()) return Decision.accept(new ReviewPublished(review.version()));
            return Decision.refuse(
                    "Version " + review.version() + " of the review is not approved yet.",
                    "Approve it first: `/swarm " + incident.id() + " review approve`.");
        });
    }

    private static Decision onReview(Incident incident, Function<Review, Decision> decision) {
        return incident.review()
                .map(decision)
                .orElseGet(() -> Decision.refuse(
                        "The review of " + incident.id() + " is drafted when service is restored.",
                        "See what it would say so far: `/swarm " + incident.id() + " review`."));
    }
}
