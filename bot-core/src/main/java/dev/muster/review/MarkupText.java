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
        boolean turnsDirection = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
        boolean isCharacter = code < 0xD800 || (code >= 0xE000 && code <= 0xFFFD) || code >= 0x10000;
        boolean isControl = code >= 0x7F && code <= 0x9F;
        return isCharacter && !turnsDirection && !isControl ? code : 0xFFFD;
    }
}
