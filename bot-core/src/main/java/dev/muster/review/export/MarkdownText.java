package dev.muster.review.export;

import dev.muster.review.MarkupText;

/** Text as it has to stand in Markdown (CommonMark with GitHub's tables) so that it reads as it was written. */
final class MarkdownText {
    private static final String SPECIAL = "\\`*[]|~";

    private MarkdownText() {}

    /** On one line, nothing in it taken for markup. An underscore within a word needs no escape, and names are full of them. */
    static String inline(String text) {
        String line = MarkupText.oneLine(text);
        StringBuilder safe = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '<') safe.append("&lt;");
            else if (c == '&') safe.append("&amp;");
            else if (isMarkup(line, i)) safe.append('\\').append(c);
            else safe.append(c);
        }
        return safe.toString();
    }

    /** The same at the beginning of a line, where more characters mean something: {@code # > - + 1.}. */
    static String block(String text) {
        String line = inline(text);
        if (line.isEmpty()) return line;
        if ("#>-+=".indexOf(line.charAt(0)) >= 0) return "\\" + line;
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) digits++;
        boolean isNumbered = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        return isNumbered ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
    }

    private static boolean isMarkup(String line, int i) {
        return switch (line.charAt(i)) {
            case '_' -> !isWithinWord(line, i);
            case '!' -> beforeBracket(line, i);
            default -> SPECIAL.indexOf(line.charAt(i)) >= 0;
        };
    }

    private static boolean isWithinWord(String line, int i) {
        return i > 0
                && i + 1 < line.length()
                && Character.isLetterOrDigit(line.charAt(i - 1))
                && Character.isLetterOrDigit(line.charAt(i + 1));
    }

    private static boolean beforeBracket(String line, int i) {
        return i + 1 < line.length() && line.charAt(i + 1) == '[';
    }
}
