package dev.muster.review.gantt;

import dev.muster.review.Interval;
import dev.muster.review.TimeWords;
import dev.muster.review.WorkAndWaiting;
import dev.muster.review.gantt.GanttChart.Mark;
import dev.muster.review.gantt.Lane.Bar;
import dev.muster.review.gantt.Lane.Group;
import dev.muster.review.gantt.Lane.Look;
import dev.muster.review.gantt.Shape.Anchor;
import dev.muster.review.gantt.Shape.Box;
import dev.muster.review.gantt.Shape.Fill;
import dev.muster.review.gantt.Shape.Label;
import dev.muster.review.gantt.Shape.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Puts the rows on paper, from top to bottom. */
final class GanttDrawing {
    static final double MARGIN = 16;
    static final double TEXT = 12;
    static final double SMALL = 11;
    static final String INK = "#1f2933";
    static final String MUTED = "#52606d";
    static final String GRID = "#d9dee4";
    private static final double ROW = 24;
    private static final double BAR = 12;
    private static final double THIN_BAR = 6;
    private static final double SMALLEST_BAR = 3;

    private final TimeWords times;
    private final WorkAndWaiting work;
    private final List<Group> groups;
    private final List<Mark> marks;
    private final double width;
    private final double labels;
    private final double right;
    private final TimeScale scale;
    private final List<Shape> shapes = new ArrayList<>();
    private final Set<Look> used = EnumSet.noneOf(Look.class);
    private double y = MARGIN;

    GanttDrawing(TimeWords times, WorkAndWaiting work, Interval range, List<Mark> marks, double width) {
        this.times = times;
        this.work = work;
        this.groups = new Lanes(work, range.to(), times).groups();
        this.marks = marks;
        this.width = width;
        this.labels = 0.3 * width;
        this.right = width - MARGIN - 12;
        this.scale = new TimeScale(range, MARGIN + labels, right - MARGIN - labels);
    }

    Picture draw(String incident) {
        GanttAxis axis = new GanttAxis(scale, times, right);
        double top = y + axis.marks(marks, shapes, y);
        y = top + axis.hours(shapes, top);
        double rows = y;
        summary();
        groups.forEach(this::group);
        List<Shape> all = new ArrayList<>(axis.grid(marks, top, rows, y + 4));
        legend();
        all.addAll(shapes);
        String id = "gantt-" + incident.toLowerCase(java.util.Locale.ROOT);
        return new Picture(id, "Who did what when in " + incident, inWords(), width, y, all);
    }

    private String inWords() {
        return "From " + times.moment(scale.range().from()) + " to "
                + times.moment(scale.range().to()) + " (" + times.zoneName() + "). " + share() + ". "
                + String.join(
                        ". ",
                        groups.stream()
                                .flatMap(group -> group.lanes().stream())
                                .map(Lane::tooltip)
                                .toList())
                + ".";
    }

    private String share() {
        return "Working " + TimeWords.length(work.workingTime()) + ", waiting " + TimeWords.length(work.waitingTime());
    }

    private void summary() {
        List<Shape> row = new ArrayList<>();
        row.add(new Label("ink", MARGIN, y + 16, Anchor.START, TEXT, true, INK, "Work under way"));
        for (Interval open : work.open()) {
            double from = scale.x(open.from());
            double length = Math.max(SMALLEST_BAR, scale.x(open.to()) - from);
            row.add(new Box("track", from, y + 6, length, BAR, Look.PRESENT.colour, Fill.FRAME));
        }
        work.working().forEach(time -> row.add(box(new Bar(time, Look.DONE))));
        shapes.add(new Shape.Group(share(), row));
        y += ROW + 4;
    }

    private void group(Group group) {
        y += 6;
        shapes.add(new Rule("grid", MARGIN, y, width - MARGIN, y, GRID, false));
        shapes.add(new Label("ink", MARGIN, y + 18, Anchor.START, TEXT, true, INK, group.heading()));
        y += ROW;
        group.lanes().forEach(this::lane);
        if (group.left() > 0) {
            String more = "and " + group.left() + " more, listed below";
            shapes.add(new Label("muted", MARGIN, y + 16, Anchor.START, SMALL, false, MUTED, more));
            y += ROW;
        }
    }

    private void lane(Lane lane) {
        List<Shape> row = new ArrayList<>();
        double room = labels - 14;
        if (isPresence(lane)) {
            double end = MARGIN + labels - 12;
            row.add(new Label("muted", end, y + 16, Anchor.END, SMALL, false, MUTED, lane.note()));
            room -= TextWidth.of(lane.note(), SMALL) + 8;
        }
        String label = TextWidth.cut(lane.label(), TEXT, room);
        row.add(new Label("ink", MARGIN, y + 16, Anchor.START, TEXT, false, INK, label));
        lane.bars().forEach(bar -> row.add(box(bar)));
        if (!isPresence(lane)) row.add(note(lane));
        shapes.add(new Shape.Group(lane.tooltip(), row));
        y += ROW;
    }

    /** Somebody who stays long fills the row, so what is said about it stands with the name. */
    private static boolean isPresence(Lane lane) {
        return lane.bars().stream().allMatch(bar -> bar.look() == Look.PRESENT || bar.look() == Look.WAITING)
                && lane.bars().stream().anyMatch(bar -> bar.look() == Look.PRESENT);
    }

    private Box box(Bar bar) {
        used.add(bar.look());
        double from = scale.x(bar.time().from());
        double length = Math.max(SMALLEST_BAR, scale.x(bar.time().to()) - from);
        boolean thin = bar.look() == Look.PRESENT;
        boolean hatched = bar.look() == Look.WAITING && length > 2 * SMALLEST_BAR;
        return new Box(
                "bar",
                Math.min(from, right - length),
                thin ? y + 6 + (BAR - THIN_BAR) / 2 : y + 6,
                length,
                thin ? THIN_BAR : BAR,
                bar.look().colour,
                hatched ? Fill.LIGHT : Fill.SOLID);
    }

    /** Right of the last bar if there is room, else left of the first, else on it. */
    private Label note(Lane lane) {
        double first = lane.bars().stream()
                .mapToDouble(bar -> scale.x(bar.time().from()))
                .min()
                .orElse(scale.left());
        double last = lane.bars().stream()
                .mapToDouble(bar -> scale.x(bar.time().to()))
                .max()
                .orElse(scale.left());
        double length = TextWidth.of(lane.note(), SMALL);
        if (last + 8 + length <= width - MARGIN) {
            return new Label("muted", last + 7, y + 16, Anchor.START, SMALL, false, MUTED, lane.note());
        }
        if (first - 8 - length >= scale.left()) {
            return new Label("muted", first - 7, y + 16, Anchor.END, SMALL, false, MUTED, lane.note());
        }
        return new Label("onbar", first + 6, y + 15.5, Anchor.START, 10, false, "#ffffff", lane.note());
    }

    private void legend() {
        y += 26;
        double x = MARGIN;
        for (Look look : used) {
            double length = 19 + TextWidth.of(look.meaning, SMALL) + 16;
            if (x + length > width - MARGIN && x > MARGIN) {
                x = MARGIN;
                y += 18;
            }
            Fill fill = look == Look.WAITING ? Fill.LIGHT : Fill.SOLID;
            shapes.add(new Box("bar", x, y - 9, 14, 9, look.colour, fill));
            shapes.add(new Label("muted", x + 19, y, Anchor.START, SMALL, false, MUTED, look.meaning));
            x += length;
        }
        y += 18;
    }
}
