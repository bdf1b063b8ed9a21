package dev.muster.commands.words;

/**
 * Typed text in which nothing is hidden. Control characters (all but newline and tab), bidirectional overrides and
 * isolates, halves of surrogate pairs, and noncharacters each become a visible U+FFFD. They are shown rather than dropped, so that
 * removing one never joins two harmless halves into a keyword. Line ends become newlines; emoji, right-to-left letters
 * and their marks stay.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/">Unicode Standard Annex 9, explicit directional formatting</a>
 */
public final class VisibleText {

    private static final char SHOWN = '\uFFFD';

    private VisibleText() {}

    /** The text as it may be read, recorded and shown. */
    public static String of(String typed) {
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> text.appendCodePoint(shown(c)));
        return text.toString();
    }

    private static int shown(int codePoint) {
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        boolean override = codePoint >= 0x202A && codePoint <= 0x202E;
        boolean isolate = codePoint >= 0x2066 && codePoint <= 0x2069;
        boolean half = Character.getType(codePoint) == Character.SURROGATE;
        boolean noncharacter = (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
        return noncharacter || control || override || isolate || half ? SHOWN : codePoint;
    }
}
