package dev.muster.domain.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("B3 feedback: when the weekly list of gaps is posted")
class WeeklyListTest {
    private static final WeeklyList LIST =
            new WeeklyList("knowledge", DayOfWeek.MONDAY, LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"));

    private static Instant after(String moment) {
        return LIST.nextAfter(Instant.parse(moment));
    }

    @Test
    void itIsTheNextMondayAtNineByThatClockInSummerAndInWinter() {
        assertEquals(Instant.parse("2026-01-05T08:00:00Z"), after("2026-01-01T12:00:00Z"));
        assertEquals(Instant.parse("2026-01-05T08:00:00Z"), after("2026-01-05T07:59:59Z"));
        assertEquals(Instant.parse("2026-01-12T08:00:00Z"), after("2026-01-05T08:00:00Z"));
        assertEquals(Instant.parse("2026-03-30T07:00:00Z"), after("2026-03-23T08:00:00Z"));
    }

    @Test
    void onlyItsOwnMomentIsIt() {
        assertTrue(LIST.isAt(Instant.parse("2026-01-05T08:00:00Z")));
        assertFalse(LIST.isAt(Instant.parse("2026-01-05T09:00:00Z")));
        assertFalse(LIST.isAt(Instant.parse("2026-01-06T08:00:00Z")));
    }
}
