package dev.muster.review.gantt;

import dev.muster.domain.incident.LifecycleEvent.MajorDeclared;
import dev.muster.review.Durations;
import dev.muster.review.IncidentRecord;
import dev.muster.review.Interval;
import dev.muster.review.Milestone;
import dev.muster.review.Milestone.Step;
import dev.muster.review.Task;
import dev.muster.review.TimeWords;
import dev.muster.review.WorkAndWaiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who did what when: what was under way, each action, each change, each person. Painted for paper; the parts of the SVG carry
 * their kind as class, so that a page can restyle them for the dark.
 */
public final class GanttChart {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final double ON_SCREEN = 1000;

    private final IncidentRecord record;
    private final TimeWords times;
    private final WorkAndWaiting work;
    private final Interval range;

    private GanttChart(IncidentRecord record, TimeWords times) {
        this.record = record;
        this.times = times;
        this.work = WorkAndWaiting.of(record);
        this.range = range(record, work);
    }

    /** The picture of a record, for readers in a zone. */
    public static GanttChart of(IncidentRecord record, TimeWords times) {
        return new GanttChart(record, times);
    }

    /** From the beginning to restored service; work after that is shown for as long again at most. */
    private static Interval range(IncidentRecord record, WorkAndWaiting work) {
        Instant reported = record.first().writtenAt();
        Instant restored = work.open().getLast().to();
        Duration open = Duration.between(reported, restored);
        Instant last = work.tasks().stream()
                .map(Task::time)
                .map(Interval::to)
                .filter(to -> to.isAfter(restored))
                .max(Instant::compareTo)
                .orElse(restored);
        Instant furthest = restored.plus(open);
        Instant to = last.isAfter(furthest) ? furthest : last;
        Instant occurred = record.first().occurredAt();
        boolean longBefore = Duration.between(occurred, reported).compareTo(open.multipliedBy(2)) > 0;
        Instant from = longBefore ? reported : occurred;
        return to.isBefore(from.plus(SHORTEST)) ? new Interval(from, from.plus(SHORTEST)) : new Interval(from, to);
    }

    /** The picture for screens, as SVG. */
    public String svg() {
        return SvgPicture.of(picture(ON_SCREEN));
    }

    /** The picture so many pixels wide; text keeps its size, so a narrower one is easier to read on paper. */
    public Picture picture(double width) {
        return new GanttDrawing(times, work, range, marks(), width)
                .draw(record.id().value());
    }

    /** A labelled moment that the whole swarm passed. */
    record Mark(Instant at, String label) {}

    private List<Mark> marks() {
        Durations durations = Durations.of(record);
        List<Mark> marks = new ArrayList<>();
        mark(durations.at(Step.DETECTED), "reported").ifPresent(marks::add);
        record.all(MajorDeclared.class).stream()
                .findFirst()
                .ifPresent(noted -> marks.add(new Mark(noted.entry().occurredAt(), "major")));
        mark(durations.at(Step.DIAGNOSED), "diagnosed").ifPresent(marks::add);
        mark(durations.at(Step.RESTORED), "restored").ifPresent(marks::add);
        return marks;
    }

    private Optional<Mark> mark(Milestone milestone, String label) {
        return milestone
                .at()
                .filter(at -> !at.isBefore(range.from()) && !at.isAfter(range.to()))
                .map(at -> new Mark(at, label));
    }
}
