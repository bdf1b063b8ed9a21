package dev.muster.domain.incident;

import dev.muster.domain.incident.DiagnosisEvent.GraphDisputed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorMatched;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.DiagnosisEvent.SimilarMatched;
import dev.muster.domain.incident.DiagnosisEvent.SimilarSuspected;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.Hypothesis.Confirmed;
import dev.muster.domain.incident.Hypothesis.Refuted;
import dev.muster.domain.incident.Hypothesis.Standing;
import dev.muster.domain.incident.Hypothesis.Unsettled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of the cause.
 *
 * @param hypotheses by id
 * @param knownErrors articles about known errors that it may be
 * @param similar incidents of the past that it may be like
 * @param matched what it turned out to be: names of articles and incidents
 */
public record Diagnosis(
        Map<String, Hypothesis> hypotheses,
        List<String> workarounds,
        List<String> knownErrors,
        List<IncidentId> similar,
        List<String> matched) {
    /** Nothing yet. */
    public static final Diagnosis EMPTY = new Diagnosis(Map.of(), List.of(), List.of(), List.of(), List.of());

    /** Hypotheses that stand like that. */
    public List<Hypothesis> standing(Class<? extends Standing> standing) {
        return hypotheses.values().stream()
                .filter(hypothesis -> standing.isInstance(hypothesis.standing()))
                .toList();
    }

    Diagnosis apply(Fact fact, DiagnosisEvent event) {
        return switch (event) {
            case HypothesisRaised raised ->
                with(new Hypothesis(
                        raised.hypothesis(), raised.what(), fact.actor(), fact.occurredAt(), new Unsettled()));
            case HypothesisConfirmed confirmed ->
                settle(confirmed.hypothesis(), new Confirmed(fact.occurredAt(), confirmed.evidence()));
            case HypothesisRefuted refuted ->
                settle(refuted.hypothesis(), new Refuted(fact.occurredAt(), refuted.evidence()));
            case WorkaroundFound found ->
                new Diagnosis(hypotheses, with(workarounds, found.what()), knownErrors, similar, matched);
            case KnownErrorSuspected suspected ->
                new Diagnosis(
                        hypotheses,
                        workarounds,
                        with(without(knownErrors, suspected.article()), suspected.article()),
                        similar,
                        matched);
            case KnownErrorMatched it ->
                new Diagnosis(
                        hypotheses,
                        workarounds,
                        without(knownErrors, it.article()),
                        similar,
                        with(matched, it.article()));
            case SimilarSuspected suspected ->
                new Diagnosis(
                        hypotheses,
                        workarounds,
                        knownErrors,
                        with(without(similar, suspected.other()), suspected.other()),
                        matched);
            case SimilarMatched it ->
                new Diagnosis(
                        hypotheses,
                        workarounds,
                        knownErrors,
                        without(similar, it.other()),
                        with(matched, it.other().value()));
            case GraphDisputed ignored -> this;
        };
    }

    private Diagnosis settle(String id, Standing standing) {
        Hypothesis before = hypotheses.get(id);
        return before == null ? this : with(before.now(standing));
    }

    private Diagnosis with(Hypothesis hypothesis) {
        return new Diagnosis(
                Work.with(hypotheses, hypothesis.id(), hypothesis), workarounds, knownErrors, similar, matched);
    }

    private static <T> List<T> with(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return List.copyOf(all);
    }

    private static <T> List<T> without(List<T> list, T one) {
        return list.stream().filter(each -> !each.equals(one)).toList();
    }
}
