package dev.muster.commands.words;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long ago something was: {@code 5m ago}, {@code 90 seconds ago}, {@code 2h 5m ago}, {@code 1 day ago}; a day is 24 hours. */
final class Ago {

    private static final String AGO = " ago";
    private static final Pattern PART = Pattern.compile(
            "\\G(?<count>\\d{1,6}) ?(?<unit>days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z]) ?");

    private Ago() {}

    /** The time that went by, from lower-case words; empty if they say something else. */
    static Optional<Duration> read(String words) {
        if (!words.endsWith(AGO)) {
            return Optional.empty();
        }
        String parts = words.substring(0, words.length() - AGO.length());
        var part = PART.matcher(parts);
        var sum = Duration.ZERO;
        int end = 0;
        while (part.find()) {
            sum = sum.plus(unit(part.group("unit").charAt(0)).multipliedBy(Long.parseLong(part.group("count"))));
            end = part.end();
        }
        return end > 0 && end == parts.length() ? Optional.of(sum) : Optional.empty();
    }

    private static Duration unit(char initial) {
        return switch (initial) {
            case 'd' -> Duration.ofDays(1);
            case 'h' -> Duration.ofHours(1);
            case 'm' -> Duration.ofMinutes(1);
            default -> Duration.ofSeconds(1);
        };
    }
}
