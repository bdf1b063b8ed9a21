package dev.muster.console.pages;

import dev.muster.domain.incident.Action;
import dev.muster.domain.incident.Change;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.Presence;
import dev.muster.domain.incident.Responder;
import dev.muster.domain.incident.Review;

/** Where people and things stand, in a word or two; and the class that marks it. */
public final class StateWords {
    private StateWords() {}

    /** Why somebody is in the swarm. */
    public static String role(Responder responder) {
        return responder.team().orElse(responder.role().word());
    }

    /** Where a called person stands. */
    public static String presence(Presence presence) {
        return switch (presence) {
            case Presence.Waiting ignored -> "called";
            case Presence.Here ignored -> "here";
            case Presence.Offered ignored -> "offers help";
            case Presence.Declined ignored -> "can’t come";
            case Presence.Silent ignored -> "no answer";
            case Presence.Released ignored -> "released";
            case Presence.Left ignored -> "left";
        };
    }

    /** What is known of a possible cause. */
    public static String standing(Hypothesis.Standing standing) {
        return switch (standing) {
            case Hypothesis.Unsettled ignored -> "open";
            case Hypothesis.Confirmed ignored -> "confirmed";
            case Hypothesis.Refuted ignored -> "ruled out";
        };
    }

    /** The class for it. */
    public static String mark(Hypothesis.Standing standing) {
        return switch (standing) {
            case Hypothesis.Unsettled ignored -> "waiting";
            case Hypothesis.Confirmed ignored -> "good";
            case Hypothesis.Refuted ignored -> "past";
        };
    }

    /** How far an action got. */
    public static String progress(Action.Progress progress) {
        return switch (progress) {
            case Action.Running ignored -> "under way";
            case Action.Done done -> "done: " + done.result();
            case Action.Aborted stopped -> "stopped: " + stopped.reason();
        };
    }

    /** The class for it. */
    public static String mark(Action.Progress progress) {
        return switch (progress) {
            case Action.Running ignored -> "waiting";
            case Action.Done ignored -> "good";
            case Action.Aborted ignored -> "past";
        };
    }

    /** How far a change got. */
    public static String progress(Change.Progress progress) {
        return switch (progress) {
            case Change.Waiting ignored -> "waits for a decision";
            case Change.Approved approved -> "approved by " + approved.by();
            case Change.Refused refused -> "refused: " + refused.reason();
            case Change.Implemented implemented -> "carried out: " + implemented.result();
        };
    }

    /** The class for it. */
    public static String mark(Change.Progress progress) {
        return switch (progress) {
            case Change.Waiting ignored -> "waiting";
            case Change.Approved ignored -> "good";
            case Change.Refused ignored -> "past";
            case Change.Implemented ignored -> "good";
        };
    }

    /** Where the review stands. */
    public static String review(Review review) {
        String state = review.isPublished() ? "published" : review.isApproved() ? "approved" : "draft";
        return "version " + review.version() + ", " + state;
    }
}
