package dev.muster.commands;

import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The one table of commands: words, arguments, help and permission. It feeds the parser, help, completion, the README and
 * whatever a platform has to be told about them. The rows stand in groups beside the code that reads them.
 */
public final class CommandGuide {

    /** Rows that belong together, under a heading. */
    public record Group(String title, List<GuideRow> rows) {}

    private static final List<Group> GROUPS = List.of(
            new Group("Register", RegistrationWords.ROWS),
            new Group("Find your way", OrientationWords.ROWS),
            new Group("Swarm", SwarmingWords.ROWS),
            new Group("Record", TimelineWords.ROWS),
            new Group("Diagnose", DiagnosisWords.ROWS),
            new Group("Change", ChangeWords.ROWS),
            new Group("Tell and restore", RestorationWords.ROWS),
            new Group("Review and improve", ReviewWords.ROWS),
            new Group("Ask and report", SelfServiceWords.ROWS),
            new Group("Write down", ArticleLines.ROWS));

    private record Shortlist(String title, List<String> words) {}

    private static final List<Shortlist> MOST_NEEDED = List.of(
            new Shortlist("Something is broken, or not clear", List.of("open", "report", "ask", "list")),
            new Shortlist("Come in", List.of("join", "catchup", "who", "call", "decline")),
            new Shortlist("Work on it", List.of("log", "start", "done", "hypothesis", "workaround")),
            new Shortlist("Decide", List.of("lead", "accept", "change", "approve")),
            new Shortlist("Tell and end it", List.of("status", "resolve", "confirm", "close")),
            new Shortlist("Afterwards", List.of("review", "action", "problem", "export", "draft")));

    private CommandGuide() {}

    /** All rows by group, in the order in which they are shown. */
    public static List<Group> groups() {
        return GROUPS;
    }

    /** All rows, in the order in which they are shown. */
    public static List<GuideRow> rows() {
        return GROUPS.stream().flatMap(group -> group.rows().stream()).toList();
    }

    /** The forms of one command, given in lower case; none for an unknown word. */
    public static List<GuideRow> rows(String word) {
        return rows().stream().filter(row -> row.word().equals(word)).toList();
    }

    /** All command words, each once. */
    public static List<String> words() {
        return rows().stream().map(GuideRow::word).distinct().toList();
    }

    /** What is needed most, on one screen. */
    public static String help() {
        return MOST_NEEDED.stream().map(CommandGuide::inShort).collect(Collectors.joining("\n"))
                + "\nAny of them may begin with an incident, as in `/swarm INC-2 log …`; in threads say `@muster log …`.\n"
                + "`/swarm help COMMAND` tells how one is typed, `/swarm help all` shows every one of them.";
    }

    private static String inShort(Shortlist list) {
        return "*" + list.title() + "*: "
                + list.words().stream()
                        .flatMap(word -> row(word, WordList.NONE).stream())
                        .map(row -> "`" + row.inFull(row.usage().replaceAll(" \\[[^\\]]*]", "")) + "`")
                        .collect(Collectors.joining(" · "));
    }

    /** The usage of everything, a line for each group. */
    public static String everything() {
        return GROUPS.stream()
                        .map(group -> "*" + group.title() + "*: "
                                + group.rows().stream().map(GuideRow::usage).collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining("\n"))
                + "\nEach after /swarm (ask and report also alone: /ask, /report); any may begin with an incident: /swarm INC-2 log …\n"
                + "/swarm help COMMAND tells more about one of them.";
    }

    /** How one command is typed, with an example for each of its forms; empty for an unknown word. */
    public static Optional<String> help(String word) {
        String text = rows(word).stream().map(CommandGuide::help).collect(Collectors.joining("\n"));
        return Optional.of(text).filter(help -> !help.isEmpty());
    }

    private static String help(GuideRow row) {
        String time = row.takesTime()
                ? "\nIf it happened earlier, end with the time: at 10:42, at \"yesterday 23:10\" or at \"5m ago\"."
                : "";
        return row.typed() + "\n" + row.meaning() + "\nFor example: " + row.inFull(row.example()) + time;
    }

    /** All rows as a Markdown table, for the README. */
    public static String markdownTable() {
        return rows().stream()
                .map(row -> "| `" + row.typed().replace("|", "\\|") + "` | " + row.meaning() + " |")
                .collect(Collectors.joining("\n", "| command | meaning |\n|---|---|\n", "\n"));
    }

    /** The form of a command that these words after it choose, else its plain form. */
    static Optional<GuideRow> row(String word, WordList typed) {
        List<GuideRow> forms = rows(word);
        return forms.stream()
                .filter(row -> row.isChosenBy(typed))
                .findFirst()
                .or(() -> forms.stream().filter(GuideRow::isPlain).findFirst())
                .or(() -> forms.stream().findFirst());
    }
}
