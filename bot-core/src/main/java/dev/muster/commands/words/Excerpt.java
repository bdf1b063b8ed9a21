package dev.muster.commands.words;

/** Typed words as they are quoted back to the person who typed them: on one line, and not all of a long text. */
public final class Excerpt {

    private static final int LONGEST = 80;

    private Excerpt() {}

    /** As it is quoted back. */
    public static String of(String text) {
        String line = text.strip().replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
