package dev.muster.domain.incident;

import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.ReviewEvent.ReviewDrafted;
import dev.muster.domain.practice.Practice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From restored service to formal closure, and back. Nothing here demands that something else be done first. */
public final class Restoring {
    private Restoring() {}

    /** Service is restored; the review is drafted the same moment. */
    public static Decision resolve(Incident incident, String how, Practice practice, Instant at) {
        if (!incident.isOpen()) {
            return Decision.refuse(
                    incident.id() + " is " + incident.phase().word() + " already.",
                    "If service is down again: `/swarm " + incident.id() + " reopen WHY`.");
        }
        return Decision.accept(new Resolved(how), draftReview(incident, practice, at));
    }

    private static ReviewDrafted draftReview(Incident incident, Practice practice, Instant at) {
        int version = incident.review().map(Review::version).orElse(0) + 1;
        return new ReviewDrafted(version, at.plus(practice.rules().reviewWithin()));
    }

    /** Users or monitoring confirm it. Never closes. */
    public static Decision confirm(Incident incident, Optional<String> note) {
        return Decision.accept(new RestorationConfirmed(note));
    }

    /** It is back. */
    public static Decision reopen(Incident incident) {
        return switch (incident.phase()) {
            case Phase.Open ignored -> Decision.accept();
            case Phase.Resolved ignored -> Decision.accept(new Reopened());
            case Phase.Closed ignored -> Decision.accept(new Reopened());
            case Phase.Merged merged ->
                Decision.refuse(
                        incident.id() + " is a duplicate of " + merged.into() + ".",
                        "Go on there: `/swarm " + merged.into() + " reopen WHY`.");
        };
    }

    /** Formally closes it. What is left open is recorded and followed up, not demanded first. */
    public static Decision close(Incident incident, Practice practice, Instant now) {
        if (!incident.isActive()) return Decision.accept();
        List<IncidentEvent> events = new ArrayList<>();
        if (incident.review().isEmpty()) events.add(draftReview(incident, practice, now));
        events.add(new Closed(leftOpen(incident, practice)));
        return new Decision.Accepted(events);
    }

    private static List<String> leftOpen(Incident incident, Practice practice) {
        List<String> open = new ArrayList<>();
        if (incident.isOpen()) open.add("It was never recorded as resolved.");
        if (!(incident.phase() instanceof Phase.Resolved resolved && resolved.confirmed())) {
            open.add("Nobody has confirmed yet that service is restored.");
        }
        incident.work()
                .running()
                .forEach(action -> open.add("Action " + action.id() + " has no result yet: " + action.what() + "."));
        incident.changes().byId().values().stream()
                .filter(change -> change.progress() instanceof Change.Approved)
                .forEach(change -> open.add("Change " + change.id() + " was approved and has no result yet."));
        incident.changes()
                .waiting()
                .forEach(change -> open.add("Change " + change.id() + " still waits for a decision."));
        if (!incident.isReviewPublished()) open.add("The review is not published yet.");
        practice.model(incident.classification().model()).closure().stream()
                .flatMap(item -> Closure.stillOpen(item, incident).stream())
                .forEach(open::add);
        return open;
    }

    /** Another incident is the same as this one, which goes on. {@code head} is the head of the other's chain. */
    public static Decision merge(Incident incident, Incident other, String head) {
        if (incident.id().equals(other.id())) {
            return Decision.refuse(
                    "An incident cannot be merged with itself.",
                    "Name the one that ends here: `/swarm " + incident.id() + " merge INC-2`.");
        }
        if (other.phase() instanceof Phase.Merged merged) {
            return merged.into().equals(incident.id())
                    ? Decision.accept()
                    : Decision.refuse(
                            other.id() + " was merged into " + merged.into() + " already.",
                            "To join the two: `/swarm " + incident.id() + " merge " + merged.into() + "`.");
        }
        return Decision.accept(new DuplicateMerged(other.id(), head));
    }
}
