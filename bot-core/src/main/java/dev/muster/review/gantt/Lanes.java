package dev.muster.review.gantt;

import dev.muster.domain.practice.PersonId;
import dev.muster.review.Call;
import dev.muster.review.ChangeTrail;
import dev.muster.review.Interval;
import dev.muster.review.Task;
import dev.muster.review.TimeWords;
import dev.muster.review.WorkAndWaiting;
import dev.muster.review.gantt.Lane.Bar;
import dev.muster.review.gantt.Lane.Group;
import dev.muster.review.gantt.Lane.Look;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a record's work into rows: what was under way, actions, changes, people. */
final class Lanes {
    /** With more rows it fits no page; the longest actions are kept, and the rest counted. */
    private static final int MOST_ACTIONS = 30;

    private static final int MOST_PEOPLE = 20;

    private final WorkAndWaiting work;
    private final Instant end;
    private final TimeWords times;

    Lanes(WorkAndWaiting work, Instant end, TimeWords times) {
        this.work = work;
        this.end = end;
        this.times = times;
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(actions());
        groups.add(changes());
        groups.add(people());
        return groups.stream().filter(group -> !group.lanes().isEmpty()).toList();
    }

    private Group actions() {
        List<Task> longest = work.tasks().stream()
                .sorted(Comparator.comparing((Task task) -> task.time().length())
                        .reversed())
                .limit(MOST_ACTIONS)
                .toList();
        Set<Task> kept = new LinkedHashSet<>(longest);
        List<Lane> lanes =
                work.tasks().stream().filter(kept::contains).map(this::action).toList();
        return new Group("Actions", lanes, work.tasks().size() - lanes.size());
    }

    private Lane action(Task task) {
        Look look = switch (task.end()) {
            case DONE -> Look.DONE;
            case STOPPED -> Look.STOPPED;
            case OPEN -> Look.RUNNING;
        };
        String length = TimeWords.length(task.time().length());
        String outcome = switch (task.end()) {
            case DONE -> "done after " + length + ": " + task.outcome();
            case STOPPED -> "stopped after " + length + ": " + task.outcome();
            case OPEN -> "no end on record";
        };
        String note = task.end() == Task.End.STOPPED ? length + ", stopped" : length;
        return new Lane(
                task.id() + " " + task.what(),
                task.by() + ", " + note,
                task.id() + " " + task.what() + ", by " + task.by() + " from "
                        + times.moment(task.time().from()) + ", " + outcome,
                List.of(new Bar(task.time(), look)));
    }

    private Group changes() {
        return new Group(
                "Emergency changes", work.changes().stream().map(this::change).toList(), 0);
    }

    private Lane change(ChangeTrail change) {
        Interval waiting = change.waiting(end);
        List<Bar> bars = new ArrayList<>(List.of(new Bar(waiting, Look.WAITING)));
        change.carryingOut().ifPresent(time -> bars.add(new Bar(time, Look.CHANGE)));
        String length = TimeWords.length(waiting.length());
        String decision = change.decision()
                .map(decided -> (decided.approved() ? "approved after " : "not approved after ") + length)
                .orElse("no decision on record");
        return new Lane(
                change.id() + " " + change.what(),
                change.requestedBy() + ", " + decision,
                change.id() + " " + change.what() + ", requested by " + change.requestedBy() + " at "
                        + times.moment(change.requestedAt()) + ", " + decision,
                bars);
    }

    private Group people() {
        Set<PersonId> all = new LinkedHashSet<>(work.attendance().present().keySet());
        work.attendance().calls().forEach(call -> all.add(call.person()));
        List<Lane> lanes = all.stream().limit(MOST_PEOPLE).map(this::person).toList();
        return new Group("People", lanes, all.size() - lanes.size());
    }

    private Lane person(PersonId person) {
        List<Bar> bars = new ArrayList<>();
        for (Call call : work.attendance().calls()) {
            if (!call.person().equals(person)) continue;
            bars.add(new Bar(new Interval(call.calledAt(), call.answeredAt().orElse(end)), Look.WAITING));
        }
        List<Interval> stays = work.attendance().present().getOrDefault(person, List.of());
        stays.forEach(stay -> bars.add(new Bar(stay, Look.PRESENT)));
        String here = stays.isEmpty() ? absent(person) : TimeWords.length(Interval.total(stays));
        return new Lane(person.value(), here, person + ", in the swarm: " + here, bars);
    }
    /** Whoever still may answer is awaited; nobody is blamed for not having come. */
    private String absent(PersonId person) {
        boolean awaited = work.attendance().calls().stream()
                .anyMatch(call ->
                        call.person().equals(person) && call.answeredAt().isEmpty());
        return awaited ? "called" : "not joined";
    }
}
