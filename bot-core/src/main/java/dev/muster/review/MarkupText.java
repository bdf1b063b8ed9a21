package dev.muster.review;

/** Text made fit for HTML, XHTML and SVG. */
public final class MarkupText {
    private MarkupText() {}

    /**
     * Escaped for element content and quoted attributes. What XML 1.0 cannot hold becomes U+FFFD; so do the characters that
     * turn the direction of the text around them, which could make a line read as something that nobody wrote.
     */
    public static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(code -> safe.append(
                        switch (code) {
                            case '&' -> "&amp;";
                            case '<' -> "&lt;";
                            case '>' -> "&gt;";
                            case '"' -> "&quot;";
                            case '\'' -> "&#39;";
                            default -> Character.toString(visible(code));
                        }));
        return safe.toString();
    }

    /** The same text with everything visible that would otherwise hide or turn something; not escaped. */
    public static String visible(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(code -> safe.appendCodePoint(visible(code)));
        return safe.toString();
    }

    /** On one line, with everything visible. */
    public static String oneLine(String text) {
        return visible(text.strip().replaceAll("\\s+", " "));
    }

    private static int visible(int code) {
        if (code < 0x20) return code == '\n' || code == '\t' ? code : 0xFFFD;
        boolean turnsDirection = isWithin(code, 0x202A, 0x202E) || isWithin(code, 0x2066, 0x2069);
        boolean isNoCharacter = isWithin(code, 0xD800, 0xDFFF) || isWithin(code, 0xFFFE, 0xFFFF);
        boolean isControl = isWithin(code, 0x7F, 0x9F);
        return turnsDirection || isNoCharacter || isControl ? 0xFFFD : code;
    }

    private static boolean isWithin(int code, int first, int last) {
        return code >= first && code <= last;
    }
}
