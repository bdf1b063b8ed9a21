package dev.muster.timeline;

import static dev.muster.timeline.Narrator.clock;
import static dev.muster.timeline.Narrator.quoting;

import dev.muster.domain.incident.ChangeEvent;
import dev.muster.domain.incident.ChangeEvent.ApprovalOverdue;
import dev.muster.domain.incident.ChangeEvent.ApprovalSought;
import dev.muster.domain.incident.ChangeEvent.ChangeApproved;
import dev.muster.domain.incident.ChangeEvent.ChangeImplemented;
import dev.muster.domain.incident.ChangeEvent.ChangeRefused;
import dev.muster.domain.incident.ChangeEvent.ChangeRequested;
import dev.muster.domain.incident.DiagnosisEvent;
import dev.muster.domain.incident.DiagnosisEvent.GraphDisputed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorMatched;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.DiagnosisEvent.SimilarMatched;
import dev.muster.domain.incident.DiagnosisEvent.SimilarSuspected;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.WorkEvent;
import dev.muster.domain.incident.WorkEvent.ActionAborted;
import dev.muster.domain.incident.WorkEvent.ActionDone;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.domain.incident.WorkEvent.ImprovementDone;
import dev.muster.domain.incident.WorkEvent.ImprovementReminded;
import dev.muster.domain.incident.WorkEvent.Logged;
import dev.muster.domain.incident.WorkEvent.ProblemRecorded;

/** What people do, find, change and agree on, in words. */
final class WorkNarrator {
    private WorkNarrator() {}

    static String sentence(WorkEvent event) {
        return switch (event) {
            case Logged logged -> logged.what();
            case ActionStarted started ->
                quoting(
                        started.action()
                                + " started"
                                + started.hypothesis()
                                        .map(id -> ", testing " + id)
                                        .orElse(""),
                        started.what());
            case ActionDone done -> quoting(done.action() + " done", done.result());
            case ActionAborted aborted -> quoting(aborted.action() + " stopped", aborted.reason());
            case ImprovementAgreed agreed ->
                quoting(agreed.improvement() + " agreed", agreed.what()) + " (owner " + agreed.owner() + ", due "
                        + agreed.due() + ")";
            case ImprovementDone done -> quoting(done.improvement() + " done", done.result());
            case ImprovementReminded reminded -> "Reminder: " + reminded.improvement() + " is due";
            case ProblemRecorded recorded -> quoting("Problem record " + recorded.problem(), recorded.what());
        };
    }

    static String sentence(DiagnosisEvent event) {
        return switch (event) {
            case HypothesisRaised raised -> quoting(raised.hypothesis() + " raised", raised.what());
            case HypothesisConfirmed confirmed -> quoting(confirmed.hypothesis() + " confirmed", confirmed.evidence());
            case HypothesisRefuted refuted -> quoting(refuted.hypothesis() + " ruled out", refuted.evidence());
            case WorkaroundFound found -> quoting("Workaround", found.what());
            case KnownErrorSuspected suspected ->
                quoting("Perhaps a known error (" + suspected.article() + ")", suspected.title())
                        + (suspected.because().isBlank() ? "" : ", because " + suspected.because());
            case KnownErrorMatched matched -> "It is the known error " + matched.article();
            case SimilarSuspected suspected ->
                "Perhaps like " + suspected.other()
                        + (suspected.because().isBlank() ? "" : ", because " + suspected.because());
            case SimilarMatched matched -> "It is the same as " + matched.other();
            case GraphDisputed disputed ->
                quoting("The service graph may be wrong about " + disputed.ci(), disputed.what());
        };
    }

    static String sentence(ChangeEvent event) {
        return switch (event) {
            case ChangeRequested requested ->
                quoting(requested.change() + " requested", requested.what()) + "; to back out: " + requested.backout();
            case ApprovalSought sought ->
                sought.from() + " is asked to decide on " + sought.change() + " by " + clock(sought.answerBy());
            case ApprovalOverdue overdue ->
                overdue.change() + " still waits for a decision; everyone on the change authority's roster was asked";
            case ChangeApproved approved -> quoting(approved.change() + " approved", approved.note());
            case ChangeRefused refused -> quoting(refused.change() + " not approved", refused.reason());
            case ChangeImplemented implemented -> quoting(implemented.change() + " implemented", implemented.result());
        };
    }
}
