package dev.muster.domain.incident;

import java.util.Optional;

/** What is thought to be wrong, and what was learned about it. */
public sealed interface DiagnosisEvent extends IncidentEvent {

    /** A possible cause. */
    record HypothesisRaised(String hypothesis, @Words String what) implements DiagnosisEvent {}

    /** It was so. */
    record HypothesisConfirmed(String hypothesis, @Words Optional<String> evidence) implements DiagnosisEvent {}

    /** It was not so. */
    record HypothesisRefuted(String hypothesis, @Words String evidence) implements DiagnosisEvent {}

    /** A way to restore service, or to lessen the impact, while the cause remains. */
    record WorkaroundFound(@Words String what) implements DiagnosisEvent {}

    /** It may be an error that is known, described in that article. {@code because}: why it seems so. */
    record KnownErrorSuspected(
            String article, @Words String title, @Words String because) implements DiagnosisEvent {}

    /** It is that one. */
    record KnownErrorMatched(String article) implements DiagnosisEvent {}

    /** It may be like that incident of the past. {@code because}: why it seems so, and what helped then. */
    record SimilarSuspected(IncidentId other, @Words String because) implements DiagnosisEvent {}

    /** It is the same again. */
    record SimilarMatched(IncidentId other) implements DiagnosisEvent {}

    /** Somebody found the service graph to be wrong about that configuration item. */
    record GraphDisputed(String ci, @Words String what) implements DiagnosisEvent {}
}
