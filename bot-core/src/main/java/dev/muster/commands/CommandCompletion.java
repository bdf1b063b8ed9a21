package dev.muster.commands;

import dev.muster.commands.words.Option;
import dev.muster.commands.words.Quotes;
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.WordList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What may be typed next in a line, from the command table and from the names that are known where it is typed. */
public final class CommandCompletion {

    private static final List<String> LEVELS = List.of("high", "medium", "low");

    private final WordList before;
    private final String begun;
    private final Candidates candidates;

    private CommandCompletion(WordList before, String begun, Candidates candidates) {
        this.before = before;
        this.begun = begun;
        this.candidates = candidates;
    }

    /**
     * Words that could stand in place of the last one.
     *
     * @param typed what was typed after {@code /swarm}; the word that it ends in is the one to complete, and after white
     *     space a new one is
     * @return whole words, in the order of the usage line; none where only free text can follow
     */
    public static List<String> next(String typed, Candidates candidates) {
        WordList words = WordList.split(typed);
        boolean begins = words.isEmpty() || Quotes.isSpace(typed.charAt(typed.length() - 1));
        int complete = begins ? words.size() : words.size() - 1;
        String begun = begins ? "" : words.get(complete).text();
        WordList before = words.to(complete);
        boolean named = !before.isEmpty() && Reference.incident(before.get(0)).isPresent();
        return new CommandCompletion(named ? before.from(1) : before, begun, candidates).offers();
    }

    private List<String> offers() {
        Stream<String> offers = before.isEmpty()
                ? CommandGuide.words().stream()
                : CommandGuide.rows(before.get(0).text().toLowerCase(Locale.ROOT)).stream()
                        .flatMap(this::offers);
        String beginning = unquoted(begun);
        return offers.filter(offer -> unquoted(offer).startsWith(beginning))
                .distinct()
                .toList();
    }

    private static String unquoted(String word) {
        return word.replace("\"", "").toLowerCase(Locale.ROOT);
    }

    private Stream<String> offers(GuideRow row) {
        WordList body =
                before.from(1).without(word -> Option.of(word, row.optionKeys()).isPresent());
        Stream<String> arguments = body.size() < row.slots().size() && follows(row, body)
                ? Stream.of(row.slots().get(body.size()).split("\\|")).flatMap(this::fillings)
                : Stream.empty();
        return Stream.of(arguments, options(row), keywords(row, body)).flatMap(each -> each);
    }

    /** A second word such as {@code edit} tells the forms of a command apart. */
    private static boolean follows(GuideRow row, WordList body) {
        return body.isEmpty() || row.isPlain() || row.isChosenBy(body);
    }

    private Stream<String> options(GuideRow row) {
        Optional<String> key = row.optionKeys().stream()
                .filter(each -> begun.toLowerCase(Locale.ROOT).startsWith(each + ":"))
                .findFirst();
        if (key.isPresent()) {
            return values(key.orElseThrow()).map(value -> key.orElseThrow() + ":" + value);
        }
        return row.optionKeys().stream()
                .filter(each -> before.list().stream()
                        .noneMatch(word -> Option.of(word, List.of(each)).isPresent()))
                .map(each -> each + ":");
    }

    private Stream<String> keywords(GuideRow row, WordList body) {
        boolean because = row.takesBecause() && body.indexOf("because") < 0;
        boolean backout = row.takesBackout() && body.indexOf("because") >= 0 && body.indexOf("backout") < 0;
        return begun.isEmpty()
                ? Stream.empty()
                : Stream.of(because ? "because" : "", backout ? "backout" : "").filter(word -> !word.isEmpty());
    }

    private Stream<String> fillings(String slot) {
        return switch (slot) {
            case "TEAM" -> names(Candidates.Kind.TEAMS);
            case "@person" -> people();
            case "CI" -> names(Candidates.Kind.SERVICES);
            case "A1" -> names(Candidates.Kind.OPEN_ACTIONS);
            case "H1" -> names(Candidates.Kind.HYPOTHESES);
            case "C1" -> names(Candidates.Kind.CHANGES);
            case "I1" -> names(Candidates.Kind.IMPROVEMENTS);
            case "INC-2" -> names(Candidates.Kind.INCIDENTS);
            case "AUDIENCE:" ->
                candidates.of(Candidates.Kind.AUDIENCES).stream().map(name -> name + ":");
            case "FORMAT" -> TimelineWords.FORMATS.stream();
            case "COMMAND" -> CommandGuide.words().stream();
            case "all", "edit", "approve", "publish" -> Stream.of(slot);
            default -> Stream.empty();
        };
    }

    private Stream<String> values(String key) {
        return switch (key) {
            case "service" -> names(Candidates.Kind.SERVICES);
            case "model" -> names(Candidates.Kind.MODELS);
            case "impact", "urgency" -> LEVELS.stream();
            case "domain" -> Stream.of("complex", "complicated", "clear");
            case "private" -> Stream.of("yes");
            case "owner" -> people();
            case "due" -> Stream.of("today", "tomorrow", "+7d", "+14d");
            default -> Stream.empty();
        };
    }

    private Stream<String> people() {
        return candidates.of(Candidates.Kind.PEOPLE).stream().map(name -> "@" + Quotes.around(name));
    }

    private Stream<String> names(Candidates.Kind kind) {
        return candidates.of(kind).stream().map(Quotes::around);
    }
}
