package dev.muster.ports;

import dev.muster.domain.selfservice.Article;
import dev.muster.domain.selfservice.ArticleId;
import dev.muster.domain.selfservice.Gaps;
import dev.muster.domain.selfservice.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the articles lack, in words: what to write, what to mend, what nobody needs. */
public final class GapWords {
    private static final int MOST = 8;
    private static final int A_PAGE = 500;
    private static final int LONGEST = 80;

    private final Gaps gaps;
    private final ArticleSearch articles;
    private final Reader reader;
    private final Optional<String> console;

    /**
     * For those readers.
     *
     * @param console where they reach the console, without a slash at its end, if they do
     */
    public GapWords(Gaps gaps, ArticleSearch articles, Reader reader, Optional<String> console) {
        this.gaps = gaps;
        this.articles = articles;
        this.reader = reader;
        this.console = console;
    }

    /** All of it, for whoever asks. */
    public String all() {
        if (gaps.missing().isEmpty() && gaps.uses().isEmpty())
            return "Nothing yet: nobody has asked for anything lately.";
        List<String> lines = new ArrayList<>();
        lines.add(
                gaps.missing().isEmpty()
                        ? "Nothing is missing: whatever was asked lately was answered."
                        : "*What people asked and no article answers*");
        lines.addAll(asked(gaps.missing()));
        lines.addAll(articles());
        lines.add(next());
        return String.join("\n", lines);
    }

    /** What was asked since that moment, and which articles to look at. */
    public String since(Instant moment) {
        List<Gaps.Group> lately = gaps.missing().stream()
                .filter(group -> group.last().isAfter(moment))
                .toList();
        List<String> lines = new ArrayList<>(List.of("*What people asked this week and no article answers*"));
        if (lately.isEmpty()) lines.add("Nothing: whatever was asked was answered.");
        lines.addAll(asked(lately));
        int older = gaps.missing().size() - lately.size();
        if (older > 0) lines.add("Still open from before: " + older + ".");
        lines.addAll(articles());
        lines.add(next());
        return String.join("\n", lines);
    }

    /** That the weekly list is missing from its room. */
    public static Card notPosted(String room, String problem, String remedy) {
        return new Card(
                "The weekly list of what people asked and did not get could not be posted in " + room
                        + ". `/swarm gaps` shows it to you.",
                List.of(
                        new Card.Line("What happened", IncidentCards.words(problem)),
                        new Card.Line("What helps", IncidentCards.words(remedy))),
                List.of());
    }

    private static List<String> asked(List<Gaps.Group> groups) {
        List<String> lines = new ArrayList<>();
        groups.stream()
                .limit(MOST)
                .forEach(group -> lines.add("• " + (group.count() == 1 ? "once" : group.count() + " times") + ": “"
                        + line(group.example()) + "”"));
        if (groups.size() > MOST) lines.add("… and " + (groups.size() - MOST) + " more.");
        return lines;
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private List<String> articles() {
        List<String> lines = new ArrayList<>();
        String failing = gaps.failing().stream()
                .filter(article -> articles.article(article, reader).isPresent())
                .limit(MOST)
                .map(article -> named(article) + " (helped " + gaps.use(article).words() + ")")
                .collect(Collectors.joining(", "));
        if (!failing.isEmpty()) lines.add("These do not help people often enough: " + failing + ".");
        List<ArticleId> unused = unused();
        if (!unused.isEmpty()) {
            String first = unused.stream().limit(MOST).map(this::named).collect(Collectors.joining(", "));
            lines.add("Nobody has used these: " + first + (unused.size() > MOST ? " and others." : "."));
        }
        return lines;
    }

    /** Page by page until there are enough: there may be a hundred thousand. */
    private List<ArticleId> unused() {
        List<ArticleId> unused = new ArrayList<>();
        for (int skip = 0; unused.size() <= MOST; skip += A_PAGE) {
            List<Article> page = articles.articles(reader, skip, A_PAGE);
            page.stream()
                    .map(Article::id)
                    .filter(article -> !gaps.uses().containsKey(article))
                    .forEach(unused::add);
            if (page.size() < A_PAGE) break;
        }
        return unused;
    }

    private String named(ArticleId article) {
        return console.map(address -> "`" + article + "` " + address + "/articles/" + article)
                .orElse("`" + article + "`");
    }

    private String next() {
        return console.map(address -> "To write one, or to mend one: " + address + "/gaps")
                .orElse("To write one: `/swarm article write NAME TITLE: TEXT`.");
    }
}
