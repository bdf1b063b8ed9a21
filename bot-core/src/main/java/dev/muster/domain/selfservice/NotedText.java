package dev.muster.domain.selfservice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with notes above it, between two lines {@code ---}, as the file of an article has them. Only the simple form of front
 * matter is read: {@code key: value}, {@code key: [one, two]}, or a key with {@code - value} on the lines below.
 *
 * @param notes by key, several values on several lines; empty where the text has none
 * @param text what stands below
 */
public record NotedText(Map<String, String> notes, String text) {
    private static final String FENCE = "---";
    private static final Pattern KEY = Pattern.compile("([a-z-]+):(.*)");
    private static final Pattern ITEM = Pattern.compile("\\s*- (.*)");

    public NotedText {
        notes = Map.copyOf(notes);
    }

    /** Takes a text apart; one whose notes have no end, or are no notes, is all text. */
    public static NotedText read(String text) {
        List<String> lines = text.strip().lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals(FENCE) ? 0 : end(lines);
        if (end == 0) return new NotedText(Map.of(), text);
        Map<String, String> notes = new LinkedHashMap<>();
        String key = "";
        for (String line : lines.subList(1, end)) {
            Matcher named = KEY.matcher(line.strip());
            Matcher item = ITEM.matcher(line);
            if (item.matches() && !key.isEmpty()) {
                notes.merge(key, item.group(1).strip(), NotedText::below);
            } else if (named.matches()) {
                key = named.group(1);
                notes.put(key, plain(named.group(2)));
            } else if (!line.isBlank()) {
                return new NotedText(Map.of(), text);
            }
        }
        return new NotedText(notes, String.join("\n", lines.subList(end + 1, lines.size())));
    }

    private static int end(List<String> lines) {
        for (int line = 1; line < lines.size(); line++) {
            if (lines.get(line).strip().equals(FENCE)) return line;
        }
        return 0;
    }

    private static String below(String above, String value) {
        return above.isEmpty() ? value : above + "\n" + value;
    }

    private static String plain(String written) {
        String value = written.strip();
        boolean list = value.startsWith("[") && value.endsWith("]");
        if (list) value = value.substring(1, value.length() - 1).strip();
        return list ? value.replace("\"", "") : unquoted(value);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** One text again, which {@link #read} takes apart as the same; what lies on several lines stays so. */
    public String written() {
        List<String> lines = new ArrayList<>(List.of(FENCE));
        ArticleNotes.KEYS.stream().filter(notes::containsKey).forEach(key -> {
            List<String> values = notes.getOrDefault(key, "").strip().lines().toList();
            if (values.isEmpty() || (values.size() == 1 && !ArticleNotes.isProse(key))) {
                lines.add(key + ": " + String.join("", values));
            } else {
                lines.add(key + ":");
                values.forEach(value -> lines.add("- " + value.strip()));
            }
        });
        return String.join("\n", lines) + "\n" + FENCE + "\n" + text.strip();
    }
}
