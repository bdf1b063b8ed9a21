package dev.muster.timeline;

import static dev.muster.timeline.Narrator.list;
import static dev.muster.timeline.Narrator.quoting;

import dev.muster.domain.incident.LifecycleEvent;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.ContinuityInvoked;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import dev.muster.domain.incident.LifecycleEvent.DuplicateSuspected;
import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.domain.incident.LifecycleEvent.MajorStoodDown;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.LifecycleEvent.Opened;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.LifecycleEvent.UserAffected;

/** From registration to closure, in words. */
final class LifecycleNarrator {
    private LifecycleNarrator() {}

    static String sentence(LifecycleEvent event) {
        return switch (event) {
            case Opened opened -> opened(opened);
            case MajorDeclared major -> quoting("Major incident declared", list(major.criteria()));
            case MajorStoodDown ignored -> "No longer a major incident; the room stays open";
            case ContinuityInvoked invoked ->
                quoting("Continuity management takes over", list(invoked.criteria()))
                        + invoked.team().map(team -> "; led by " + team).orElse("");
            case Resolved resolved -> quoting("Resolved", resolved.how());
            case RestorationConfirmed confirmed -> quoting("Confirmed as restored", confirmed.note());
            case Reopened ignored -> "Reopened";
            case Closed closed ->
                quoting(closed.leftOpen().isEmpty() ? "Closed" : "Closed, to be followed up", leftOpen(closed));
            case MergedInto merged -> "Merged into " + merged.other() + ", which goes on";
            case DuplicateMerged merged -> merged.other() + " is the same incident; its record is kept beside this one";
            case UserAffected user -> user.user() + " has it too";
            case DuplicateSuspected suspected -> suspected.other() + " may be the same incident";
        };
    }

    private static String opened(Opened opened) {
        String how = opened.detection() == Detection.MONITORING ? "Opened from an alert" : "Opened";
        String closedDoors = opened.restricted() ? ", private" : "";
        return quoting(how, opened.summary()) + " (" + ClassificationNarrator.inShort(opened.classification())
                + closedDoors + ")";
    }

    /** The items are sentences. */
    private static String leftOpen(Closed closed) {
        return String.join(" ", closed.leftOpen());
    }
}
