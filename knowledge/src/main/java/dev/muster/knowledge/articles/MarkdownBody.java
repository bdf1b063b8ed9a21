package dev.muster.knowledge.articles;

import dev.muster.domain.selfservice.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown of an article, parted at its headings. A first heading of the highest rank is the title; headings inside fenced code
 * are code.
 *
 * @param title where the text has one
 */
record MarkdownBody(Optional<String> title, List<Section> sections) {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*\\s*");
    private static final Pattern CODE = Pattern.compile("\\s{0,3}(```|~~~).*");

    static MarkdownBody read(List<String> lines) {
        List<Section> sections = new ArrayList<>();
        Optional<String> title = Optional.empty();
        String heading = "";
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : lines) {
            if (CODE.matcher(line).matches()) code = !code;
            Matcher found = HEADING.matcher(line);
            if (code || !found.matches()) {
                text.append(line.stripTrailing()).append('\n');
                continue;
            }
            close(sections, heading, text);
            boolean isTitle = found.group(1).length() == 1 && title.isEmpty() && sections.isEmpty();
            if (isTitle) title = Optional.of(found.group(2));
            heading = isTitle ? "" : found.group(2);
        }
        close(sections, heading, text);
        return new MarkdownBody(title, List.copyOf(sections));
    }

    private static void close(List<Section> sections, String heading, StringBuilder text) {
        String words = text.toString().strip();
        if (!words.isEmpty()) sections.add(Section.under(heading, words));
        text.setLength(0);
    }
}
