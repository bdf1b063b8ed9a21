package dev.muster.ports;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What an article says, as chat shows it: Markdown brought down to what a {@link Card} may hold. */
public final class ArticleWords {
    private static final int LONGEST = 2_400;
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*|__(.+?)__");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(<?([^)\\s>]+)>?[^)]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.+?)\\s*#*$");
    private static final Pattern BULLET = Pattern.compile("(?m)^(\\s*)[-*+]\\s+");
    private static final Pattern STEP = Pattern.compile("^\\s{0,3}\\d{1,3}[.)]\\s+(.*)$");
    private static final Pattern LINES = Pattern.compile("\n{3,}");

    private ArticleWords() {}

    /** What to do: the steps of its resolution or workaround; all of it where there is neither. */
    public static String remedy(Article article) {
        return article.remedy().map(Section::text).map(ArticleWords::plain).orElseGet(() -> whole(article));
    }

    private static String whole(Article article) {
        StringBuilder text = new StringBuilder();
        for (Section section : article.sections()) {
            if (!section.heading().isBlank())
                text.append("*").append(section.heading()).append("*\n");
            text.append(plain(section.text())).append("\n");
        }
        return shortened(text.toString().strip());
    }

    /** Markdown as chat shows it. */
    public static String plain(String markdown) {
        String text =
                LINK.matcher(markdown).replaceAll(found -> found.group(1).equals(found.group(2)) ? "$2" : "$1 ($2)");
        text = HEADING.matcher(text).replaceAll("*$1*");
        text = BULLET.matcher(text).replaceAll("$1• ");
        text = STRONG.matcher(text).replaceAll(found -> found.group(1) == null ? "*$2*" : "*$1*");
        text = text.replaceAll("(?m)^```.*$", "");
        return shortened(LINES.matcher(text).replaceAll("\n\n").strip());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) return text;
        int end = text.lastIndexOf('\n', LONGEST);
        return text.substring(0, end < LONGEST / 2 ? LONGEST : end).stripTrailing() + "\n…";
    }

    /** The steps of what to do, one by one; the whole as one step where it has no numbers. */
    public static List<String> steps(Article article) {
        String remedy = remedy(article);
        List<String> steps = new ArrayList<>();
        for (String line : remedy.split("\n", -1)) {
            var step = STEP.matcher(line);
            if (step.matches()) steps.add(step.group(1));
            else if (!steps.isEmpty() && !line.isBlank()) steps.add(steps.removeLast() + "\n" + line.strip());
        }
        return steps.isEmpty() ? List.of(remedy) : List.copyOf(steps);
    }
}
