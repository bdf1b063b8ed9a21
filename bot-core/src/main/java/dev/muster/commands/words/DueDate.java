package dev.muster.commands.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The day something is due: an ISO date, {@code today}, {@code tomorrow}, a weekday in full or by three letters (the next
 * one after today), or a number of days or weeks from today ({@code 14d}, {@code +2w}). A day that is past is fine.
 */
public final class DueDate {

    private static final Pattern FROM_TODAY = Pattern.compile("\\+?(\\d{1,4})([dw])");

    private DueDate() {}

    /** The day that was typed; empty when it is none. */
    public static Optional<LocalDate> read(String typed, LocalDate today) {
        String words = typed.toLowerCase(Locale.ROOT);
        return switch (words) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            default ->
                fromToday(words, today)
                        .or(() -> weekday(words).map(day -> today.with(TemporalAdjusters.next(day))))
                        .or(() -> isoDate(words));
        };
    }

    private static Optional<LocalDate> fromToday(String words, LocalDate today) {
        var matcher = FROM_TODAY.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of("d".equals(matcher.group(2)) ? today.plusDays(count) : today.plusWeeks(count));
    }

    private static Optional<DayOfWeek> weekday(String words) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> {
                    String name = day.name().toLowerCase(Locale.ROOT);
                    return words.equals(name) || words.equals(name.substring(0, 3));
                })
                .findFirst();
    }

    private static Optional<LocalDate> isoDate(String words) {
        try {
            return words.length() == "2017-02-15".length() ? Optional.of(LocalDate.parse(words)) : Optional.empty();
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
