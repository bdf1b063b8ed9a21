package dev.muster.commands.words;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands after {@code at} when it is a time of the past. Without a zone of its own it is in the speaker's.
 *
 * <p>A bare time is its latest occurrence not after the writing: a time that daylight saving skips did not occur on that
 * day, one that it repeats occurred twice. A dated time that is repeated is likewise the later of the two, if that is not
 * after the writing.
 */
final class TimePhrase {

    /** A phrase that is a time: one that has been, or one that cannot be meant. */
    sealed interface Reading {
        record Past(Instant at) implements Reading {}

        record Impossible(String reason) implements Reading {}
    }

    private static final int LONGEST = 48;
    private static final int DAYS_TO_LOOK_BACK = 7;

    /** ISO 8601, with a space for the {@code T}, and the hour in one digit too. */
    private static final DateTimeFormatter CLOCK = new DateTimeFormatterBuilder()
            .optionalStart()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral(' ')
            .optionalEnd()
            .appendValue(ChronoField.HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
            .appendPattern(":mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HH:mm", "z")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private TimePhrase() {}

    /** Reads a phrase; in quotes it may also be {@code today 10:42}, {@code yesterday 23:10} or {@code 5m ago}. */
    static Optional<Reading> read(String phrase, boolean inQuotes, Moment moment) {
        if (phrase.length() > LONGEST) {
            return Optional.empty();
        }
        String words = phrase.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (!inQuotes) {
            return clock(words, moment, Optional.empty());
        }
        Optional<Reading> ago = Ago.read(words).map(moment.written()::minus).map(Reading.Past::new);
        return ago.or(() -> onDay(words, "today", moment, 0))
                .or(() -> onDay(words, "yesterday", moment, 1))
                .or(() -> clock(words, moment, Optional.empty()));
    }

    private static Optional<Reading> onDay(String words, String day, Moment moment, int daysAgo) {
        return words.startsWith(day + " ")
                ? clock(words.substring(day.length()).strip().replaceFirst("^at ", ""), moment, Optional.of(daysAgo))
                : Optional.empty();
    }

    private static Optional<Reading> clock(String words, Moment moment, Optional<Integer> daysAgo) {
        TemporalAccessor said;
        try {
            said = CLOCK.parse(spelledOut(words));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
        boolean dated = said.isSupported(ChronoField.EPOCH_DAY);
        if (dated && daysAgo.isPresent()) {
            return Optional.empty();
        }
        ZoneId zone = said.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(said) : moment.zone();
        LocalDate today = LocalDate.ofInstant(moment.written(), zone);
        LocalTime time = LocalTime.from(said);
        if (dated) {
            return Optional.of(dated(LocalDate.from(said).atTime(time), zone, moment.written()));
        }
        return daysAgo.map(days -> dated(today.minusDays(days).atTime(time), zone, moment.written()))
                .or(() -> bare(time, today, zone, moment.written()));
    }

    private static String spelledOut(String words) {
        String spaced = words.length() > 10 && words.charAt(10) == 't' ? words.replaceFirst("t", " ") : words;
        return spaced.replaceFirst(" (z|utc|gmt)$", "z");
    }

    private static Reading dated(LocalDateTime local, ZoneId zone, Instant written) {
        Optional<Reading> past = occurrence(local, zone, written).map(Reading.Past::new);
        return past.orElseGet(() -> new Reading.Impossible(
                zone.getRules().getValidOffsets(local).isEmpty()
                        ? "The clocks skipped " + shown(local) + " in " + zone + "; say it with an offset, as in "
                                + shown(local) + "Z."
                        : shown(local) + " is still to come; the time after “at” says when something happened."));
    }

    private static Optional<Reading> bare(LocalTime time, LocalDate today, ZoneId zone, Instant written) {
        return Stream.iterate(today, day -> day.minusDays(1))
                .limit(DAYS_TO_LOOK_BACK)
                .flatMap(day -> occurrence(day.atTime(time), zone, written).stream())
                .<Reading>map(Reading.Past::new)
                .findFirst();
    }

    private static Optional<Instant> occurrence(LocalDateTime local, ZoneId zone, Instant written) {
        return zone.getRules().getValidOffsets(local).stream()
                .map(local::toInstant)
                .filter(at -> !at.isAfter(written))
                .max(Instant::compareTo);
    }

    private static String shown(LocalDateTime local) {
        return local.toString().replace('T', ' ');
    }
}
