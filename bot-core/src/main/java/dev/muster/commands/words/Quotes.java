package dev.muster.commands.words;

import java.util.Optional;

/**
 * The straight and curly double quotes of a text. An apostrophe is never one of them, and neither is a quote without its
 * partner, nor one that follows a letter or digit, such as the inch sign of {@code 19" rack}.
 */
public final class Quotes {

    private static final char STRAIGHT = '"';
    private static final String CURLY_OPENING = "“”„";
    private static final String MAY_PRECEDE_OPENING = ":@([";

    private final String text;
    private final int lastStraight;
    private final int lastCurly;

    /** Looks for the last partners once, so that searching for those that are not there costs nothing. */
    Quotes(String text) {
        this.text = text;
        this.lastStraight = text.lastIndexOf(STRAIGHT);
        this.lastCurly = Math.max(text.lastIndexOf('“'), text.lastIndexOf('”'));
    }

    /** Where the group that opens at this place of a word ends, the place of its closing quote; -1 if none opens here. */
    int closing(int wordStart, int place) {
        boolean mayOpen = place == wordStart || MAY_PRECEDE_OPENING.indexOf(text.charAt(place - 1)) >= 0;
        if (mayOpen && text.charAt(place) == STRAIGHT && place < lastStraight) {
            return text.indexOf(STRAIGHT, place + 1);
        }
        boolean curly = CURLY_OPENING.indexOf(text.charAt(place)) >= 0;
        return mayOpen && curly && place < lastCurly ? nextCurly(place + 1) : -1;
    }

    private int nextCurly(int from) {
        int place = from;
        while (text.charAt(place) != '“' && text.charAt(place) != '”') {
            place++;
        }
        return place;
    }

    /** What stands between the quotes, if the whole text is one quoted group. */
    public static Optional<String> inside(String text) {
        boolean whole = !text.isEmpty() && new Quotes(text).closing(0, 0) == text.length() - 1;
        return whole ? Optional.of(text.substring(1, text.length() - 1)) : Optional.empty();
    }

    /** The name as one word: in quotes if it has spaces. */
    public static String around(String name) {
        return name.chars().anyMatch(Quotes::isSpace) ? STRAIGHT + name + STRAIGHT : name;
    }

    /** White space of any kind, hard spaces included. */
    public static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
