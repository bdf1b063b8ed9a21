package dev.muster.review.gantt;

import java.text.BreakIterator;
import java.util.Locale;

/** How wide a text is about to be: Helvetica's widths, a little on the generous side, since a reader's font may be another. */
final class TextWidth {
    private static final double GENEROUS = 1.04;

    /** Thousandths of the font size for the characters from space to tilde (Adobe Font Metrics of Helvetica). */
    private static final int[] HELVETICA = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private TextWidth() {}

    /** In pixels, at that font size. */
    static double of(String text, double size) {
        return size * GENEROUS * text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    private static double em(int code) {
        if (code >= ' ' && code <= '~') return HELVETICA[code - ' '] / 1000.0;
        boolean isWide = code >= 0x1100 && !(code >= 0x2000 && code < 0x2190);
        return isWide ? 1 : 0.6;
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
