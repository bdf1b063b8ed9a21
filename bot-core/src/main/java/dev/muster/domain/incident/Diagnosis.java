package dev.muster.domain.incident;

import dev.muster.domain.incident.DiagnosisEvent.GraphDisputed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRaised;
import dev.muster.domain.incident.DiagnosisEvent.HypothesisRefuted;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorMatched;
import dev.muster.domain.incident.DiagnosisEvent.KnownErrorSuspected;
import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.Hypothesis.Confirmed;
import dev.muster.domain.incident.Hypothesis.Refuted;
import dev.muster.domain.incident.Hypothesis.Standing;
import dev.muster.domain.incident.Hypothesis.Unsettled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Hypotheses by id, the workarounds found, and articles about known errors that it may be. */
public record Diagnosis(Map<String, Hypothesis> hypotheses, List<String> workarounds, List<String> knownErrors) {
    /** Nothing yet. */
    public static final Diagnosis EMPTY = new Diagnosis(Map.of(), List.of(), List.of());

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
            case WorkaroundFound found -> {
                List<String> more = new ArrayList<>(workarounds);
                more.add(found.what());
                yield new Diagnosis(hypotheses, List.copyOf(more), knownErrors);
            }
            case KnownErrorSuspected suspected -> {
                List<String> more = new ArrayList<>(knownErrors);
                if (!more.contains(suspected.article())) more.add(suspected.article());
                yield new Diagnosis(hypotheses, workarounds, List.copyOf(more));
            }
            case KnownErrorMatched matched ->
                new Diagnosis(
                        hypotheses,
                        workarounds,
                        knownErrors.stream()
                                .filter(article -> !article.equals(matched.article()))
                                .toList());
            case GraphDisputed ignored -> this;
        };
    }

    private Diagnosis settle(String id, Standing standing) {
        Hypothesis before = hypotheses.get(id);
        return before == null ? this : with(before.now(standing));
    }

    private Diagnosis with(Hypothesis hypothesis) {
        return new Diagnosis(Work.with(hypotheses, hypothesis.id(), hypothesis), workarounds, knownErrors);
    }
}
