package dev.muster.review.gantt;

import java.text.BreakIterator;
import java.util.Locale;

/** How wide a text is about to be. An estimate on the generous side: fonts differ, and a picture must not overflow. */
final class TextWidth {
    private TextWidth() {}

    /** In pixels, at that font size. */
    static double of(String text, double size) {
        return size * text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    private static double em(int code) {
        if ("ijl.,:;'|! ".indexOf(code) >= 0) return 0.3;
        if ("ftr()[]-/I".indexOf(code) >= 0) return 0.38;
        if ("mwMW@%".indexOf(code) >= 0) return 0.92;
        if (code >= 0x1100) return code >= 0x2000 && code < 0x2190 ? 0.6 : 1.05;
        return Character.isUpperCase(code) ? 0.72 : 0.57;
    }

    /** The text on one line, cut between what readers see as characters, with {@code …} when something is missing. */
    static String cut(String text, double size, double room) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (of(line, size) <= room) return line;
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(line);
        int fits = 0;
        for (int end = characters.next(); end != BreakIterator.DONE; end = characters.next()) {
            if (of(line.substring(0, end), size) + size > room) break;
            fits = end;
        }
        return line.substring(0, fits).strip() + "…";
    }
}
