package dev.muster.config.reading;

import static dev.muster.config.reading.Mistaken.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** D6: what is not even YAML, or not of the kind it should be, is said in plain words with its line. */
class SyntaxMistakesTest {

    @ParameterizedTest
    @MethodSource("table")
    void isSaidWithFileLineAndRemedy(Mistaken mistaken) {
        assertEquals(mistaken.said(), mistaken.written().mistakes());
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row(
                        "a tab",
                        "people.yaml",
                        "ana:\n\tname: Ana\n",
                        "people.yaml:2: a tab stands at the beginning — indent with spaces"),
                row(
                        "a colon in a text",
                        "people.yaml",
                        "ana:\n  name: Ana: the first\n",
                        "people.yaml:2: a colon stands where there can be none — check the indentation, "
                                + "and put a text with `: ` in it in quotes"),
                row(
                        "an at sign without quotes",
                        "teams.yaml",
                        "web: [@ana]\n",
                        "teams.yaml:1: a text begins with a character that means something in YAML, such as @, ` or % — "
                                + "put the text in quotes, or leave the character out"),
                row(
                        "a quote that is not closed",
                        "people.yaml",
                        "ana:\n  name: \"Ana\nben:\n",
                        "people.yaml:2: a text in quotes begins here and is never closed — put the same quote at its end"),
                row(
                        "a list that is not closed",
                        "teams.yaml",
                        "web: [ana, ben\ndb: [ana]\n",
                        "teams.yaml:1: a list in [ ] begins here and is not closed, or lacks a comma — "
                                + "write it as [one, two]"),
                row(
                        "a list that ends with the file",
                        "teams.yaml",
                        "web: [",
                        "teams.yaml:1: a value is expected here, and there is none — "
                                + "close every [ and {, and write something after every comma"),
                row(
                        "a section that is not closed",
                        "people.yaml",
                        "ana: {name: Ana\nben:\n",
                        "people.yaml:1: a section in { } begins here and is not closed, or lacks a comma — "
                                + "write it as {key: value, key: value}"),
                row(
                        "a key without its colon",
                        "people.yaml",
                        "ana:\n  name: Ana\n  zone\nben:\n",
                        "people.yaml:3: a line with a key lacks its colon — write it as `key: value`"),
                row(
                        "indentation that changes in the middle",
                        "people.yaml",
                        "ana:\n   name: Ana\n  zone: UTC\n",
                        "people.yaml:3: this line is not in line with those above it — indent it like its neighbours"),
                row(
                        "an asterisk without quotes",
                        "people.yaml",
                        "ana:\n  name: *star\n",
                        "people.yaml:2: a text begins with *, which refers to an anchor — put the text in quotes"),
                row(
                        "a control character",
                        "people.yaml",
                        "ana:\n  name: An\u0007a\n",
                        "people.yaml:2: an invisible control character stands here — delete it"),
                row(
                        "another encoding",
                        Written.least()
                                .with(
                                        "people.yaml",
                                        "ana:\n  name: Andr\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)),
                        "people.yaml:2: this is not UTF-8 text — save the file with UTF-8 encoding"),
                row(
                        "nothing but a comment",
                        "teams.yaml",
                        "# to do\n",
                        "teams.yaml:1: nothing is written in this file — fill it in, or delete it"),
                row(
                        "a second document",
                        "teams.yaml",
                        "web: [ana]\n---\ndb: [ben]\n",
                        "teams.yaml:3: a second document begins in this file — "
                                + "delete the line `---` above, or move it to another file"),
                row(
                        "a key given twice",
                        "people.yaml",
                        "ana:\n  name: Ana\n  name: Anna\n",
                        "people.yaml:3: `ana.name` is given twice, first in line 2 — keep one of the two"),
                row(
                        "a list where a text belongs",
                        "people.yaml",
                        "ana:\n  name: [Ana]\n",
                        "people.yaml:2: `ana.name` should be a text, and is a list — write one value after the colon"),
                row(
                        "a text where a list belongs",
                        "people.yaml",
                        "ana:\n  languages: en\n",
                        "people.yaml:2: `ana.languages` should be a list, and is a text — write it as [one, two]"),
                row(
                        "a text where a section belongs",
                        "people.yaml",
                        "ana: yes\n",
                        "people.yaml:1: `ana` should have keys, and is a text — "
                                + "write `key: value` below it; known here: name, zone, email, contact, languages"),
                row(
                        "a list where names belong",
                        "people.yaml",
                        "- ana\n- ben\n",
                        "people.yaml:1: this should be names, each with a colon, and is a list — "
                                + "write `name:` in front of each"),
                row(
                        "a key without a value",
                        "people.yaml",
                        "ana:\n  contact:\n",
                        "people.yaml:2: `ana.contact` is empty — give it a value, or leave the key out"),
                row(
                        "a key that is not one word",
                        "people.yaml",
                        "ana:\n? [ben, chen]\n: name\n",
                        "people.yaml:2: a key should be one word — write `name: value`"));
    }

    @Test
    void plainWordsAreTakenAsTheyStand() {
        Written files = Written.least().with("people.yaml", """
                ana: {name: no, languages: [no], contact: 0049}
                on: {name: ~x}
                """);

        assertEquals(
                List.of("no", "0049"),
                files.practice().people().values().stream()
                        .filter(person -> person.id().value().equals("ana"))
                        .flatMap(person ->
                                Stream.of(person.name(), person.contact().orElseThrow()))
                        .toList());
    }

    @Test
    void anchorsAndByteOrderMarksAreNoMistakes() {
        Written files =
                Written.least().with("people.yaml", "\uFEFFana: {zone: &home Europe/Rome}\r\nben: {zone: *home}\r\n");

        assertEquals(List.of(), files.mistakes());
    }

    @Test
    void whatAFileThatCannotBeReadMayDeclareIsMissedByNobody() {
        Written files =
                Written.least().with("people.yaml", "ana: {name: \"Ana}\n").with("teams.yaml", "web: [ana, zoe]\n");

        assertEquals(
                List.of(
                        "people.yaml:1: a text in quotes begins here and is never closed — put the same quote at its end"),
                files.mistakes());
    }

    @Test
    void mistakesInSeveralFilesAreSaidAtOnceInOrder() {
        Written files = Written.least()
                .with("teams.yaml", "web: [anna]\n")
                .with("people.yaml", "ana: {zone: Rome}\n")
                .with("services.yaml", "shop: {owner: wbe}\n");

        assertEquals(
                List.of("people.yaml:1", "services.yaml:1", "teams.yaml:1"),
                files.mistakes().stream()
                        .map(said -> said.substring(0, said.indexOf(": ")))
                        .toList());
    }
}
