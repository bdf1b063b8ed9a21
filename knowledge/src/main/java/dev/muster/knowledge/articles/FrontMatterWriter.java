package dev.muster.knowledge.articles;

import java.util.List;
import java.util.regex.Pattern;

/** Writes front matter, each value such that it is read as the same words. */
final class FrontMatterWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9 ._/()-]*");

    private final StringBuilder text = new StringBuilder(FrontMatter.FENCE).append('\n');

    void one(String key, String value) {
        text.append(key).append(": ").append(quoted(value)).append('\n');
    }

    void list(String key, List<String> values) {
        text.append(key).append(": [");
        text.append(
                String.join(", ", values.stream().map(FrontMatterWriter::quoted).toList()));
        text.append("]\n");
    }

    String text() {
        return text + FrontMatter.FENCE + "\n";
    }

    private static String quoted(String value) {
        if (PLAIN.matcher(value).matches() && value.equals(value.strip())) return value;
        StringBuilder quoted = new StringBuilder("\"");
        value.chars().forEach(letter -> quoted.append(quoted((char) letter)));
        return quoted.append('"').toString();
    }

    private static String quoted(char letter) {
        return switch (letter) {
            case '"', '\\' -> "\\" + letter;
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> letter < ' ' || letter == 0x7F ? String.format("\\x%02x", (int) letter) : String.valueOf(letter);
        };
    }
}
