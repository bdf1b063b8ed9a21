package dev.muster.config.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** Says in plain words why a text is no YAML. The parser stops at the first reason, so there is one in a file. */
final class SyntaxMistake {
    private static final Pattern TAB_IN_INDENTATION = Pattern.compile("^ *\t", Pattern.MULTILINE);

    /** Part of what the parser says, and what we say. {@code begun}: show where it begins, not where it was missed. */
    private record Wording(String parser, boolean begun, String problem, String remedy) {}

    private static final List<Wording> WORDINGS = List.of(
            new Wording(
                    "quoted scalar",
                    true,
                    "a text in quotes begins here and is never closed",
                    "put the same quote at its end"),
            new Wording(
                    "flow sequence",
                    true,
                    "a list in [ ] begins here and is not closed, or lacks a comma",
                    "write it as [one, two]"),
            new Wording(
                    "flow mapping",
                    true,
                    "a section in { } begins here and is not closed, or lacks a comma",
                    "write it as {key: value, key: value}"),
            new Wording(
                    "mapping values are not allowed",
                    false,
                    "a colon stands where there can be none",
                    "check the indentation, and put a text with `: ` in it in quotes"),
            new Wording("expected ':'", true, "a line with a key lacks its colon", "write it as `key: value`"),
            new Wording(
                    "cannot start any token",
                    false,
                    "a text begins with a character that means something in YAML, such as @, ` or %",
                    "put the text in quotes, or leave the character out"),
            new Wording(
                    "expected <block end>",
                    false,
                    "this line is not in line with those above it",
                    "indent it like its neighbours"),
            new Wording(
                    "expected the node content",
                    false,
                    "a value is expected here, and there is none",
                    "close every [ and {, and write something after every comma"),
            new Wording(
                    "undefined alias",
                    false,
                    "a text begins with *, which refers to an anchor",
                    "put the text in quotes"));

    private SyntaxMistake() {}

    static void report(YAMLException refused, String file, String text, Mistakes mistakes) {
        var tab = TAB_IN_INDENTATION.matcher(text);
        if (tab.find()) {
            mistakes.add(file, lineAt(text, tab.end()), "a tab stands at the beginning", "indent with spaces");
        } else if (refused instanceof ReaderException character) {
            int line = lineAt(text, text.offsetByCodePoints(0, character.getPosition()));
            mistakes.add(file, line, "an invisible control character stands here", "delete it");
        } else if (refused instanceof MarkedYAMLException marked) {
            report(marked, file, mistakes);
        } else {
            mistakes.add(file, 1, "this is not readable YAML: " + refused.getMessage(), "make the file simpler");
        }
    }

    private static void report(MarkedYAMLException refused, String file, Mistakes mistakes) {
        String said = refused.getContext() + "; " + refused.getProblem();
        Optional<Wording> wording =
                WORDINGS.stream().filter(known -> said.contains(known.parser())).findFirst();
        boolean begun = wording.map(Wording::begun).orElse(false);
        Mark mark = begun ? refused.getContextMark() : refused.getProblemMark();
        mistakes.add(
                file,
                mark.getLine() + 1,
                wording.map(Wording::problem).orElse("this is not YAML: " + refused.getProblem()),
                wording.map(Wording::remedy).orElse("compare it with the lines around it"));
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
