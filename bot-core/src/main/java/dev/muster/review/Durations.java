package dev.muster.review;

import dev.muster.domain.incident.DiagnosisEvent.HypothesisConfirmed;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.LifecycleEvent.Closed;
import dev.muster.domain.incident.LifecycleEvent.Detection;
import dev.muster.domain.incident.LifecycleEvent.MergedInto;
import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.domain.incident.OwnershipEvent.OwnerChanged;
import dev.muster.domain.incident.OwnershipEvent.Reason;
import dev.muster.domain.incident.Phase;
import dev.muster.domain.incident.SwarmEvent.ResponderJoined;
import dev.muster.domain.incident.WorkEvent.ActionStarted;
import dev.muster.domain.practice.PersonId;
import dev.muster.review.IncidentRecord.Noted;
import dev.muster.review.Milestone.Step;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From occurrence to closure: when each point was passed, how that is known, and how long it took from point to point. */
public record Durations(List<Milestone> milestones) {
    /** From one point that the record tells to the next that it tells. */
    public record Span(Step from, Step to, Duration length) {}

    public Durations {
        milestones = List.copyOf(milestones);
    }

    /** Computed from the record alone. */
    public static Durations of(IncidentRecord record) {
        return new Durations(List.of(
                occurred(record),
                detected(record),
                accepted(record),
                diagnosed(record),
                restored(record),
                closed(record)));
    }

    /** That point. */
    public Milestone at(Step step) {
        return milestones.stream()
                .filter(milestone -> milestone.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** From one point to another; empty when the record does not tell both. Never negative. */
    public Optional<Duration> between(Step from, Step to) {
        return at(from).at().flatMap(start -> at(to).at().map(end -> new Interval(start, end).length()));
    }

    /** From each point that the record tells to the next. */
    public List<Span> spans() {
        List<Milestone> told = milestones.stream()
                .filter(milestone -> milestone.at().isPresent())
                .toList();
        List<Span> spans = new ArrayList<>();
        for (int i = 1; i < told.size(); i++) {
            Step from = told.get(i - 1).step();
            Step to = told.get(i).step();
            between(from, to).ifPresent(length -> spans.add(new Span(from, to, length)));
        }
        return spans;
    }

    private static Milestone occurred(IncidentRecord record) {
        TimelineEntry opening = record.first();
        String how = opening.occurredAt().equals(opening.writtenAt())
                ? "Nobody gave an earlier time, so it is the moment of the report."
                : "Given by whoever opened it.";
        return Milestone.told(Step.OCCURRED, opening.occurredAt(), opening, how);
    }

    private static Milestone detected(IncidentRecord record) {
        String how = record.incident().detection() == Detection.MONITORING
                ? "Monitoring raised it."
                : "A person reported it.";
        return Milestone.told(Step.DETECTED, record.first().writtenAt(), record.first(), how);
    }

    private static Milestone accepted(IncidentRecord record) {
        return record.entries().stream()
                .filter(entry -> takesItOn(entry, record.incident().openedBy()))
                .findFirst()
                .map(entry -> Milestone.told(Step.ACCEPTED, entry.occurredAt(), entry, takenOnBy(entry)))
                .orElseGet(() -> Milestone.missing(
                        Step.ACCEPTED, "Nobody joined, took ownership or began an action on record."));
    }

    /** The opener owns and joins by the act of opening: that alone is not yet somebody taking it on. */
    private static boolean takesItOn(TimelineEntry entry, PersonId opener) {
        IncidentEvent event = entry.event();
        boolean joined = event instanceof ResponderJoined join && !join.person().equals(opener);
        boolean owned = event instanceof OwnerChanged changed && changed.reason() != Reason.OPENED;
        return joined || owned || event instanceof ActionStarted;
    }

    private static String takenOnBy(TimelineEntry entry) {
        if (entry.event() instanceof ResponderJoined joined) return joined.person() + " joined.";
        if (entry.event() instanceof OwnerChanged changed) return changed.owner() + " took ownership.";
        return "The first action began.";
    }

    /** The last word counts: a hypothesis that was ruled out afterwards was no diagnosis. */
    private static Milestone diagnosed(IncidentRecord record) {
        return record.all(HypothesisConfirmed.class).stream()
                .filter(noted -> isStillConfirmed(record, noted.event().hypothesis()))
                .findFirst()
                .map(noted -> Milestone.told(
                        Step.DIAGNOSED,
                        noted.entry().occurredAt(),
                        noted.entry(),
                        noted.event().hypothesis() + " was confirmed."))
                .orElseGet(() -> Milestone.missing(
                        Step.DIAGNOSED,
                        "No hypothesis was confirmed on record, so the record does not tell when the cause was"
                                + " understood."));
    }

    private static boolean isStillConfirmed(IncidentRecord record, String id) {
        Hypothesis hypothesis = record.incident().diagnosis().hypotheses().get(id);
        return hypothesis != null && hypothesis.standing() instanceof Hypothesis.Confirmed;
    }

    /** The last resolution that was not taken back by a reopening. */
    private static Milestone restored(IncidentRecord record) {
        long reopened = record.all(Reopened.class).stream()
                .mapToLong(noted -> noted.entry().sequence())
                .max()
                .orElse(0);
        Optional<Noted<Resolved>> last = record.all(Resolved.class).stream()
                .filter(noted -> noted.entry().sequence() > reopened)
                .findFirst();
        String how = reopened > 0 ? "It was resolved again after it had been reopened." : "It was resolved.";
        return last.map(noted -> Milestone.told(Step.RESTORED, noted.entry().occurredAt(), noted.entry(), how))
                .orElseGet(() -> Milestone.missing(Step.RESTORED, "It is not resolved on record."));
    }

    private static Milestone closed(IncidentRecord record) {
        return switch (record.incident().phase()) {
            case Phase.Closed closed -> told(Step.CLOSED, closed.at(), record, Closed.class, "It was formally closed.");
            case Phase.Merged merged ->
                told(Step.CLOSED, merged.at(), record, MergedInto.class, "It was merged into " + merged.into() + ".");
            case Phase.Open ignored -> Milestone.missing(Step.CLOSED, "It is still open.");
            case Phase.Resolved ignored -> Milestone.missing(Step.CLOSED, "It is not formally closed yet.");
        };
    }

    private static <E extends IncidentEvent> Milestone told(
            Step step, Instant at, IncidentRecord record, Class<E> kind, String how) {
        return Milestone.told(step, at, record.all(kind).getLast().entry(), how);
    }
}
