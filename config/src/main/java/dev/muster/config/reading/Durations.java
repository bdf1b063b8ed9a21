package dev.muster.config.reading;

import dev.muster.config.yaml.Format;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lengths of time as people write them: {@code 90s}, {@code 5m}, {@code 48h}, {@code 7d}, {@code 1h30m}. A day has 24 hours. */
final class Durations {
    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,5})m)?(?:(\\d{1,5})s)?");

    /** A length of time, longer than nothing. */
    static final Format<Duration> DURATION = Format.of(
            "a length of time", Durations::read, "write a number above 0 and s, m, h or d, such as 90s, 5m, 48h or 7d");

    private Durations() {}

    private static Optional<Duration> read(String written) {
        var parts = PARTS.matcher(written.replace(" ", ""));
        if (!parts.matches()) return Optional.empty();
        Duration length = Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)))
                .plusSeconds(number(parts.group(4)));
        return Optional.of(length).filter(Duration::isPositive);
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
