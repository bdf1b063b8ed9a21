package dev.muster.domain.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment within a text for people. Readers live in different zones and one message is read by many of them, so the text
 * holds the moment itself, and each platform writes it as its reader's clock shows it: {@link #render}.
 *
 * <p>In the text it stands between U+FDD0 and U+FDD1, which Unicode keeps for a program's own use: a letter for the style,
 * then the moment in ISO 8601. Nothing that people write holds these two: see {@link #unmarked}.
 */
public record TimeMark(Instant moment, Style style) {

    /** How much of the moment a reader needs. */
    public enum Style {
        /** The time of day, for what is minutes or hours away. */
        CLOCK('c', "HH:mm z"),
        /** The day as well. */
        DAY('d', "MMM d HH:mm z");

        private final char letter;
        private final DateTimeFormatter words;

        Style(char letter, String pattern) {
            this.letter = letter;
            words = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
        }
    }

    private static final char BEGIN = '\uFDD0';
    private static final char END = '\uFDD1';
    private static final Pattern MARK = Pattern.compile(BEGIN + "([cd])([0-9TZ:.+-]{1,40})" + END);

    /** The text for that moment as a time of day. */
    public static String clock(Instant moment) {
        return written(moment, Style.CLOCK);
    }

    /** The text for that moment with its day. */
    public static String day(Instant moment) {
        return written(moment, Style.DAY);
    }

    private static String written(Instant moment, Style style) {
        return "" + BEGIN + style.letter + moment + END;
    }

    /** The text with each mark in the words of a platform. Escape the text before, for marks survive every escaping. */
    public static String render(String text, Function<TimeMark, String> words) {
        return MARK.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        read(found.group(1), found.group(2)).map(words).orElse(found.group())));
    }

    private static Optional<TimeMark> read(String letter, String moment) {
        Style style = letter.charAt(0) == Style.CLOCK.letter ? Style.CLOCK : Style.DAY;
        try {
            return Optional.of(new TimeMark(Instant.parse(moment), style));
        } catch (DateTimeException noMark) {
            return Optional.empty();
        }
    }

    /** The text with each mark as words in that zone, which is named: {@code 10:05 CET}. */
    public static String inZone(String text, ZoneId zone) {
        return render(text, mark -> mark.in(zone));
    }

    /** This moment as words in that zone, which is named. */
    public String in(ZoneId zone) {
        // Java's own name for the offset zero is "Z", which few readers know.
        return style.words.format(moment.atZone(zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone));
    }

    /** What a person wrote, so that no mark can be in it: both characters become a visible U+FFFD. */
    public static String unmarked(String foreign) {
        return foreign.replace(BEGIN, '\uFFFD').replace(END, '\uFFFD');
    }
}
