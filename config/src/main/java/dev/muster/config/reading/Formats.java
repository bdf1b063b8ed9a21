package dev.muster.config.reading;

import dev.muster.config.yaml.Format;
import dev.muster.config.yaml.Suggestion;
import dev.muster.domain.practice.Complexity;
import dev.muster.domain.practice.Level;
import dev.muster.domain.practice.Priority;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How the texts in a configuration are understood; see {@link Durations} and {@link Moments} for times. */
final class Formats {
    private static final Pattern TYPEABLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,62}");
    private static final Pattern CHANNEL = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}][\\p{Ll}\\p{Lo}\\p{N}_-]{0,79}");
    private static final Pattern PRIORITY_WORD = Pattern.compile("[Pp]?([1-5])");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Map<String, Boolean> FLAGS = Map.of("true", true, "yes", true, "false", false, "no", false);

    /** A name that can be typed in chat as one word. */
    static final Format<String> NAME = Format.of(
            "a name that can be typed as one word",
            written ->
                    Optional.of(written).filter(name -> TYPEABLE.matcher(name).matches()),
            "use letters, digits, hyphens, dots and underscores, at most 63");

    /** A room's name as chat platforms allow it. */
    static final Format<String> ROOM = Format.of(
            "the name of a room",
            written -> Optional.of(written).filter(name -> CHANNEL.matcher(name).matches()),
            "write it as it is shown, without #: small letters, digits, hyphens and underscores, at most 80");

    /** A region's time zone, or an offset from UTC. */
    static final Format<ZoneId> ZONE = new Format<>(
            "a time zone",
            written -> attempt(written, ZoneId::of),
            written -> Suggestion.of(
                    written, ZoneId.getAvailableZoneIds(), "write a region and a city, such as Europe/Berlin, or UTC"));

    static final Format<String> EMAIL = Format.of(
            "an e-mail address",
            written -> Optional.of(written)
                    .filter(mail -> MAIL_ADDRESS.matcher(mail).matches()),
            "write it as name@example.com");

    /** A BCP 47 tag. */
    static final Format<String> LANGUAGE = Format.of(
            "a language",
            written -> attempt(
                    written,
                    tag -> new Locale.Builder().setLanguageTag(tag).build().toLanguageTag()),
            "write its code, such as en, de or pt-BR");

    static final Format<Boolean> FLAG = Format.of(
            "true or false",
            written -> Optional.ofNullable(FLAGS.get(written.toLowerCase(Locale.ROOT))),
            "write one of them");

    static final Format<Level> LEVEL = oneOf("a level", Level.values(), Level::word);

    static final Format<Complexity> COMPLEXITY = oneOf("a degree of complexity", Complexity.values(), Complexity::word);

    static final Format<Priority> PRIORITY = Format.of("a priority", Formats::priority, "write P1, P2, P3, P4 or P5");

    /** More than nothing. */
    static final Format<BigDecimal> AMOUNT = Format.of(
            "an amount of money",
            written -> attempt(written, BigDecimal::new).filter(amount -> amount.signum() > 0),
            "write a number, such as 500 or 99.90");

    /** An ISO 4217 code. */
    static final Format<String> CURRENCY = Format.of(
            "a currency",
            written -> attempt(written, code -> Currency.getInstance(code).getCurrencyCode()),
            "write its three letters, such as EUR");

    private Formats() {}

    /** One of these words, whatever the case. */
    static <T> Format<T> oneOf(String wanted, T[] values, Function<T, String> word) {
        List<String> words = Arrays.stream(values).map(word).toList();
        return Format.of(
                wanted,
                written -> Arrays.stream(values)
                        .filter(value -> word.apply(value).equalsIgnoreCase(written))
                        .findFirst(),
                "write one of " + String.join(", ", words));
    }

    private static Optional<Priority> priority(String written) {
        var matcher = PRIORITY_WORD.matcher(written);
        return matcher.matches() ? Optional.of(new Priority(Integer.parseInt(matcher.group(1)))) : Optional.empty();
    }

    private static <T> Optional<T> attempt(String written, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(written));
        } catch (DateTimeException | IllegalArgumentException | IllformedLocaleException meaningless) {
            return Optional.empty();
        }
    }
}
