package dev.muster.review.export;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of the PDF may end: as in any text, but not within a time, a date or a number ({@code 17:20}). */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);
    private String text = "";

    @Override
    public void setText(String next) {
        text = next;
        lines.setText(next);
    }

    @Override
    public int next() {
        int end = lines.next();
        while (end != BreakIterator.DONE && isWithinFigure(end)) end = lines.next();
        return end;
    }

    private boolean isWithinFigure(int end) {
        return end > 0
                && end < text.length()
                && !Character.isWhitespace(text.charAt(end - 1))
                && Character.isDigit(text.charAt(end));
    }
}
