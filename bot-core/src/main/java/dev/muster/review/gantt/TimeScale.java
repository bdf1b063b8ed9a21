package dev.muster.review.gantt;

import dev.muster.review.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Where on the picture a moment stands. Linear: an hour is as wide as any other. */
record TimeScale(Interval range, double left, double width) {
    private static final int MOST_TICKS = 10;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(3),
            Duration.ofHours(4),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7));

    double x(Instant moment) {
        double share = Duration.between(range.from(), moment).toMillis()
                / (double) range.length().toMillis();
        return left + width * Math.clamp(share, 0.0, 1.0);
    }

    /** How far apart the ticks stand: the smallest round step that does not crowd them. */
    Duration step() {
        Duration least = range.length().dividedBy(MOST_TICKS);
        return STEPS.stream()
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElse(least);
    }

    /** Round moments by the clock of that zone, within the range. */
    List<Instant> ticks(ZoneId zone) {
        List<Instant> ticks = new ArrayList<>();
        Duration step = step();
        Instant tick =
                range.from().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        while (tick.plus(step).isBefore(range.from())) tick = tick.plus(step);
        for (; !tick.isAfter(range.to()); tick = tick.plus(step)) {
            if (!tick.isBefore(range.from())) ticks.add(tick);
        }
        return ticks;
    }
}
