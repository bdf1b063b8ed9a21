package dev.muster.review;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as a reader in one zone reads them. English and ISO digits whatever the machine is set to. */
public record TimeWords(ZoneId zone) {
    /** For readers everywhere. */
    public static final TimeWords UTC = new TimeWords(ZoneOffset.UTC);

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    /** How the zone is named beside times: {@code UTC} or {@code Europe/Berlin}. */
    public String zoneName() {
        boolean isUtc = zone.normalized().equals(ZoneOffset.UTC);
        return isUtc ? "UTC" : zone.getId();
    }

    /** The calendar day there. */
    public LocalDate date(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** {@code Tuesday 31 January 2017}. */
    public String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code 31 January 2017}. */
    public String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 18:04}. */
    public String clock(Instant moment) {
        return CLOCK.format(moment.atZone(zone));
    }

    /** {@code 18:04:09}. */
    public String seconds(Instant moment) {
        return SECONDS.format(moment.atZone(zone));
    }

    /** {@code 31 January 2017, 18:04}. */
    public String moment(Instant moment) {
        return day(date(moment)) + ", " + clock(moment);
    }

    /** {@code 18:04} on the same day as {@code near}, {@code 1 February, 18:04} in the same year, else with the year. */
    public String moment(Instant moment, Instant near) {
        return date(moment).equals(date(near)) ? clock(moment) : dayNear(moment, near) + ", " + clock(moment);
    }

    /** The same within a sentence: {@code at 18:04}, {@code on 1 February at 18:04}. */
    public String at(Instant moment, Instant near) {
        return (date(moment).equals(date(near)) ? "at " : "on " + dayNear(moment, near) + " at ") + clock(moment);
    }

    private String dayNear(Instant moment, Instant near) {
        boolean sameYear = date(moment).getYear() == date(near).getYear();
        return (sameYear ? DAY_OF_YEAR : DAY).format(date(moment));
    }

    /** With the offset, for machines: {@code 2017-01-31T19:04:00+01:00}. */
    public String iso(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }

    /** {@code 45 s}, {@code 34 min}, {@code 23 h 56 min}, {@code 3 d 4 h}: the two largest units, cut, never rounded up. */
    public static String length(Duration length) {
        if (length.isNegative()) return "0 s";
        if (length.toMinutes() == 0) return length.toSeconds() + " s";
        if (length.toHours() == 0) return length.toMinutes() + " min";
        if (length.toDays() < 2) return length.toHours() + " h" + rest(length.toMinutesPart(), "min");
        return length.toDays() + " d" + rest(length.toHoursPart(), "h");
    }

    private static String rest(int amount, String unit) {
        return amount == 0 ? "" : " " + amount + " " + unit;
    }
}
