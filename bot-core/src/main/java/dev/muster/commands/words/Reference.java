package dev.muster.commands.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Short names of things in an incident ({@code A1}, {@code H2}, {@code E12}) and of incidents ({@code INC-2}), in any case. */
public final class Reference {

    private static final Pattern LETTER_AND_NUMBER = Pattern.compile("[ACEHI][1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern INCIDENT = Pattern.compile("#?(INC-[1-9][0-9]{0,8})");

    private Reference() {}

    /** The reference that the word is, in upper case, if its letter is one of these; a colon or comma may follow it. */
    public static Optional<String> of(String letters, Word word) {
        String name = outsideQuotes(word);
        boolean fits = LETTER_AND_NUMBER.matcher(name).matches() && letters.indexOf(name.charAt(0)) >= 0;
        return fits ? Optional.of(name) : Optional.empty();
    }

    /** The incident that the word names, in upper case; a room's {@code #} may stand before it. */
    public static Optional<String> incident(Word word) {
        var matcher = INCIDENT.matcher(outsideQuotes(word));
        return matcher.matches() ? Optional.of(String.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** The number that the word is, without any letter. */
    public static Optional<String> number(Word word) {
        return Optional.of(outsideQuotes(word))
                .filter(name -> NUMBER.matcher(name).matches());
    }

    private static String outsideQuotes(Word word) {
        return word.quoted().isPresent() ? "" : word.name().toUpperCase(Locale.ROOT);
    }
}
