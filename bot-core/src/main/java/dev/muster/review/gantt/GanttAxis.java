package dev.muster.review.gantt;

import static dev.muster.review.gantt.GanttDrawing.GRID;
import static dev.muster.review.gantt.GanttDrawing.INK;
import static dev.muster.review.gantt.GanttDrawing.MUTED;
import static dev.muster.review.gantt.GanttDrawing.SMALL;

import dev.muster.review.TimeWords;
import dev.muster.review.gantt.GanttChart.Mark;
import dev.muster.review.gantt.Shape.Anchor;
import dev.muster.review.gantt.Shape.Label;
import dev.muster.review.gantt.Shape.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stands above the rows and runs down behind them: days, hours, and moments that the whole swarm passed. */
record GanttAxis(TimeScale scale, TimeWords times, double right) {
    private static final double LINE = 15;

    /** Labels of the marks, on as many lines as it takes for none to cover another. Returns the height used. */
    double marks(List<Mark> marks, List<Shape> shapes, double y) {
        List<Double> taken = new ArrayList<>();
        for (Mark mark : marks) {
            String label = mark.label() + " " + times.clock(mark.at());
            double length = TextWidth.of(label, SMALL) + 10;
            double x = Math.clamp(scale.x(mark.at()) - length / 2, scale.left() - 20, right - length + 20);
            int line = 0;
            while (line < taken.size() && taken.get(line) > x) line++;
            if (line == taken.size()) taken.add(0.0);
            taken.set(line, x + length);
            double base = y + SMALL + line * LINE;
            shapes.add(new Label("ink", x + length / 2, base, Anchor.MIDDLE, SMALL, false, INK, label));
        }
        return taken.size() * LINE + 4;
    }

    /** Days above, hours below. The first day stands at the left edge if its name fits before the second. */
    double hours(List<Shape> shapes, double y) {
        boolean fine = scale.step().compareTo(Duration.ofMinutes(1)) < 0;
        for (Instant tick : scale.ticks(times.zone())) {
            String clock = fine ? times.seconds(tick) : times.clock(tick);
            shapes.add(new Label("muted", scale.x(tick), y + SMALL + LINE, Anchor.MIDDLE, SMALL, false, MUTED, clock));
        }
        double room = right;
        for (Instant day : daysBackwards()) {
            String name = times.day(times.date(day));
            double length = TextWidth.of(name, SMALL);
            double x = scale.x(day);
            if (x + length + 12 > room && day.equals(scale.range().from())) continue;
            double shift = Math.max(0, x + length - right);
            shapes.add(new Label("muted", x - shift, y + SMALL, Anchor.START, SMALL, true, MUTED, name));
            room = x;
        }
        return 34;
    }

    /** Each midnight within the range, the newest first, then the range's beginning. */
    private List<Instant> daysBackwards() {
        List<Instant> days = new ArrayList<>();
        Instant from = scale.range().from();
        long apart = Math.max(1, scale.step().toDays());
        Instant midnight = midnightAfter(from, apart);
        for (long day = 2; !midnight.isAfter(scale.range().to()); day++) {
            days.addFirst(midnight);
            midnight = midnightAfter(from, day * apart);
        }
        days.add(from);
        return days;
    }

    private Instant midnightAfter(Instant from, long days) {
        return times.date(from).plusDays(days).atStartOfDay(times.zone()).toInstant();
    }

    List<Shape> grid(List<Mark> marks, double top, double rows, double bottom) {
        List<Shape> grid = new ArrayList<>();
        for (Instant tick : scale.ticks(times.zone())) {
            grid.add(new Rule("grid", scale.x(tick), rows, scale.x(tick), bottom, GRID, false));
        }
        for (Mark mark : marks) {
            grid.add(new Rule("mark", scale.x(mark.at()), top - 2, scale.x(mark.at()), bottom, "#9aa5b1", true));
        }
        return grid;
    }
}
