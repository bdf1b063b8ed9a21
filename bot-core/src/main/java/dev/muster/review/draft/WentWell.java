package dev.muster.review.draft;

import static dev.muster.review.draft.Prose.figure;

import dev.muster.domain.incident.DiagnosisEvent.WorkaroundFound;
import dev.muster.domain.incident.Hypothesis;
import dev.muster.domain.incident.LifecycleEvent.RestorationConfirmed;
import dev.muster.domain.incident.WorkEvent.ImprovementAgreed;
import dev.muster.review.Call;
import dev.muster.review.LateShare;
import dev.muster.review.Milestone.Step;
import dev.muster.review.Task;
import dev.muster.review.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What went well, as far as figures can tell. Nothing is praised that the record does not show. */
final class WentWell {
    private static final Duration SOON = Duration.ofMinutes(15);
    private static final int FEW_PERCENT = 10;

    private final Reading reading;
    private final List<String> points = new ArrayList<>();

    private WentWell(Reading reading) {
        this.reading = reading;
    }

    static Section of(Reading reading) {
        WentWell well = new WentWell(reading);
        well.acceptance();
        well.answers();
        well.ruledOut();
        well.workaround();
        well.decisions();
        well.outcomes();
        well.confirmation();
        well.improvements();
        well.writing();
        Block block = well.points.isEmpty()
                ? new Block.Paragraph("The figures on record do not show it. What helped, and who helped whom?")
                : new Block.Bullets("", well.points);
        return Section.of(SectionKey.WENT_WELL, block);
    }

    private void acceptance() {
        reading.durations()
                .between(Step.DETECTED, Step.ACCEPTED)
                .filter(length -> length.compareTo(SOON) <= 0)
                .ifPresent(length -> points.add("It was taken on " + soon(length) + ": "
                        + reading.durations().at(Step.ACCEPTED).how()));
    }

    private static String soon(Duration length) {
        return length.toSeconds() < 1 ? "the moment it was reported" : TimeWords.length(length) + " after the report";
    }

    private void answers() {
        List<Call> calls = reading.work().attendance().calls();
        List<Call> inTime = calls.stream().filter(Call::isAnsweredInTime).toList();
        if (inTime.isEmpty()) return;
        String slowest = inTime.stream()
                .flatMap(call -> call.waited().stream())
                .max(Comparator.naturalOrder())
                .map(TimeWords::length)
                .orElseThrow();
        points.add(
                inTime.size() == calls.size()
                        ? "Everybody who was called answered in time; the longest wait was " + slowest + "."
                        : inTime.size() + " of " + figure(calls.size(), "call was", "calls were")
                                + " answered in time; the longest wait was " + slowest + ".");
    }

    private void ruledOut() {
        int count = reading.incident()
                .diagnosis()
                .standing(Hypothesis.Refuted.class)
                .size();
        if (count == 0) return;
        points.add(Prose.sentence(Prose.count(count, "possible cause was", "possible causes were"))
                + " ruled out with evidence, so nobody had to look there again.");
    }

    private void workaround() {
        reading.record().all(WorkaroundFound.class).stream()
                .findFirst()
                .ifPresent(noted -> points.add("A workaround was found while the cause remained, "
                        + reading.sinceReport(noted.entry().occurredAt()) + " after the report."));
    }

    private void decisions() {
        reading.work()
                .changes()
                .forEach(change -> change.decision()
                        .map(decided -> new dev.muster.review.Interval(change.requestedAt(), decided.at()).length())
                        .filter(length -> length.compareTo(SOON) <= 0)
                        .ifPresent(length -> points.add("The change authority decided on " + change.id() + " within "
                                + (length.toMinutes() == 0 ? "a minute" : TimeWords.length(length)) + ".")));
    }

    private void outcomes() {
        List<Task> tasks = reading.work().tasks();
        boolean allEnded = tasks.stream().noneMatch(task -> task.end() == Task.End.OPEN);
        if (tasks.size() > 1 && allEnded) {
            points.add("Each of the " + figure(tasks.size(), "action", "actions")
                    + " has its start, its end and what came of it on record.");
        }
    }

    private void confirmation() {
        Optional<Instant> restored = reading.durations().at(Step.RESTORED).at();
        reading.record().all(RestorationConfirmed.class).stream()
                .map(noted -> noted.entry())
                .filter(entry -> restored.filter(when -> !entry.occurredAt().isBefore(when))
                        .isPresent())
                .findFirst()
                .ifPresent(entry -> points.add(entry.actor() + " confirmed "
                        + Prose.later(Duration.between(restored.orElseThrow(), entry.occurredAt()))
                        + " that service was back."));
    }

    private void improvements() {
        Optional<Instant> restored = reading.durations().at(Step.RESTORED).at();
        if (restored.isEmpty()) return;
        Instant sameDay = restored.get().plus(Duration.ofHours(24));
        int agreed = (int) reading.record().all(ImprovementAgreed.class).stream()
                .filter(noted -> noted.entry().writtenAt().isBefore(sameDay))
                .count();
        if (agreed == 0) return;
        points.add(Prose.sentence(Prose.count(agreed, "improvement action", "improvement actions"))
                + " with owner and due date " + (agreed == 1 ? "was" : "were")
                + " agreed within a day of restored service.");
    }

    private void writing() {
        LateShare late = reading.late();
        if (late.written() == 0 || late.percent() > FEW_PERCENT) return;
        points.add("The record was kept while it happened: " + (late.written() - late.late()) + " of "
                + figure(late.written(), "entry", "entries") + " that people wrote were written within "
                + TimeWords.length(late.after()) + " of what they tell.");
    }
}
