package dev.muster.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A stretch of time, from one moment to a later one (or the same). An end before the start is taken for the start. */
public record Interval(Instant from, Instant to) {
    public Interval {
        if (to.isBefore(from)) to = from;
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** The part of it that lies within {@code window}, if any does; a moment counts when it is inside. */
    public Optional<Interval> within(Interval window) {
        Instant start = from.isBefore(window.from) ? window.from : from;
        Instant end = to.isAfter(window.to) ? window.to : to;
        return end.isBefore(start) ? Optional.empty() : Optional.of(new Interval(start, end));
    }

    /** The same time in stretches that neither overlap nor touch, in order. */
    public static List<Interval> union(List<Interval> some) {
        List<Interval> merged = new ArrayList<>();
        for (Interval next :
                some.stream().sorted(Comparator.comparing(Interval::from)).toList()) {
            Interval last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.from.isAfter(last.to)) merged.add(next);
            else if (next.to.isAfter(last.to)) merged.set(merged.size() - 1, new Interval(last.from, next.to));
        }
        return merged;
    }

    /** What of {@code window} is not covered by any of {@code some}, in order. */
    public static List<Interval> gaps(Interval window, List<Interval> some) {
        List<Interval> gaps = new ArrayList<>();
        Instant at = window.from;
        for (Interval covered : union(clip(some, window))) {
            if (covered.from.isAfter(at)) gaps.add(new Interval(at, covered.from));
            at = covered.to;
        }
        if (window.to.isAfter(at)) gaps.add(new Interval(at, window.to));
        return gaps;
    }

    /** Their parts within the window. */
    public static List<Interval> clip(List<Interval> some, Interval window) {
        return some.stream().flatMap(each -> each.within(window).stream()).toList();
    }

    /** All lengths added up; overlaps count twice unless they were united. */
    public static Duration total(List<Interval> some) {
        return some.stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
