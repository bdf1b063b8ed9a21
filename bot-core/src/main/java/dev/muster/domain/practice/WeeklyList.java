package dev.muster.domain.practice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;

/**
 * When and where the list of what people asked and did not get is posted.
 *
 * @param room as a platform names it
 * @param zone whose clock {@code at} is on, summer and winter alike
 */
public record WeeklyList(String room, DayOfWeek day, LocalTime at, ZoneId zone) {
    /** The next moment after that one. */
    public Instant nextAfter(Instant moment) {
        ZonedDateTime now = moment.atZone(zone);
        ZonedDateTime next = now.with(TemporalAdjusters.nextOrSame(day)).with(at);
        return (next.toInstant().isAfter(moment) ? next : next.plusWeeks(1)).toInstant();
    }

    /** Whether it is posted at that moment. */
    public boolean isAt(Instant moment) {
        return nextAfter(moment.minusNanos(1)).equals(moment);
    }
}
