package dev.muster.review;

import dev.muster.domain.incident.LifecycleEvent.Reopened;
import dev.muster.domain.incident.LifecycleEvent.Resolved;
import dev.muster.timeline.TimelineEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Time spent working against time spent waiting while service was not restored.
 *
 * @param open from the report to restoration, and again from each reopening; united
 * @param working when at least one action was under way or an approved change was being carried out; within {@code open}
 * @param waiting all the rest of {@code open}
 * @param forAnswers when at least one call was waiting for its answer; part of either
 * @param forApproval when at least one change was waiting for its decision; part of either
 * @param tasks the actions, in the order in which they began
 */
public record WorkAndWaiting(
        List<Interval> open,
        List<Interval> working,
        List<Interval> waiting,
        List<Interval> forAnswers,
        List<Interval> forApproval,
        List<Task> tasks,
        List<ChangeTrail> changes,
        Attendance attendance) {
    /** How both are computed, for readers. */
    public static final String FORMULA =
            "Working time is every minute between the report and restoration in which at least one action was under way or"
                    + " an approved change was being carried out; overlaps count once. Waiting time is the rest. Thinking"
                    + " and talking that nobody recorded as an action counts as waiting, so waiting is an upper bound.";

    /** Computed from the record alone. What is not ended on record is counted up to the newest entry. */
    public static WorkAndWaiting of(IncidentRecord record) {
        Instant end = end(record);
        List<Interval> open = open(record, end);
        List<Task> tasks = Task.of(record, end);
        List<ChangeTrail> changes = ChangeTrail.of(record);
        Attendance attendance = Attendance.of(record, end);
        List<Interval> work = Stream.concat(
                        tasks.stream().map(Task::time),
                        changes.stream().flatMap(change -> change.carryingOut().stream()))
                .toList();
        List<Interval> answers = attendance.calls().stream()
                .map(call -> new Interval(call.calledAt(), call.answeredAt().orElse(end)))
                .toList();
        List<Interval> approvals =
                changes.stream().map(change -> change.waiting(end)).toList();
        return new WorkAndWaiting(
                open,
                inside(open, work),
                open.stream()
                        .flatMap(window -> Interval.gaps(window, work).stream())
                        .toList(),
                inside(open, answers),
                inside(open, approvals),
                tasks,
                changes,
                attendance);
    }

    /** When the newest thing on record happened that belongs to the work: restoration, or whatever came last. */
    private static Instant end(IncidentRecord record) {
        return Durations.of(record)
                .at(Milestone.Step.RESTORED)
                .at()
                .orElseGet(() -> record.entries().stream()
                        .map(TimelineEntry::occurredAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static List<Interval> open(IncidentRecord record, Instant end) {
        List<Interval> open = new ArrayList<>();
        Instant from = record.first().writtenAt();
        boolean down = true;
        for (TimelineEntry entry : record.entries()) {
            if (entry.event() instanceof Resolved && down) {
                open.add(new Interval(from, entry.occurredAt()));
                down = false;
            } else if (entry.event() instanceof Reopened && !down) {
                from = entry.occurredAt();
                down = true;
            }
        }
        if (down) open.add(new Interval(from, end));
        return Interval.union(open);
    }

    private static List<Interval> inside(List<Interval> open, List<Interval> some) {
        return Interval.union(open.stream()
                .flatMap(window -> Interval.clip(some, window).stream())
                .toList());
    }

    /** All of the time in which service was not restored. */
    public Duration total() {
        return Interval.total(open);
    }

    /** Working time. */
    public Duration workingTime() {
        return Interval.total(working);
    }

    /** Waiting time: with the working time it makes the total. */
    public Duration waitingTime() {
        return Interval.total(waiting);
    }

    /** Share of waiting in whole percent; 0 when there was no time at all. */
    public int waitingPercent() {
        long total = total().toMillis();
        return total == 0 ? 0 : (int) Math.round(100.0 * waitingTime().toMillis() / total);
    }
}
