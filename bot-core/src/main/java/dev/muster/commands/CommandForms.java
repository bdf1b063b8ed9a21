package dev.muster.commands;

import dev.muster.commands.CommandLine.Filled;
import dev.muster.commands.words.Excerpt;
import dev.muster.commands.words.Moment;
import dev.muster.commands.words.Option;
import dev.muster.commands.words.TimeWords;
import dev.muster.commands.words.VisibleText;
import dev.muster.commands.words.Word;
import dev.muster.commands.words.WordList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Buttons and forms for the commands of the {@link CommandGuide}: each usage line says what to ask for, and what was filled
 * in is read like a typed line, except that nothing in a field can be mistaken for an option, a reason or a time.
 */
public final class CommandForms {
    private CommandForms() {}

    /** A form: what it does, and what it asks for. */
    public record Form(String word, String title, List<FormField> fields) {
        public Form {
            fields = List.copyOf(fields);
        }
    }

    /**
     * What has still to be asked for when a command is given by a button with these values; empty when nothing is, so that
     * the button may act at once.
     *
     * @throws IllegalArgumentException for a word that no command has
     */
    public static Optional<Form> form(String word, Map<String, String> values) {
        GuideRow row = rowOf(word, values);
        List<FormField> open = FormSlots.of(row).stream()
                .map(FormSlots.Slot::field)
                .filter(field -> !values.containsKey(field.name()))
                .toList();
        boolean complete = open.stream().noneMatch(FormField::required);
        return complete && !values.containsKey(ASK)
                ? Optional.empty()
                : Optional.of(new Form(word, row.meaning(), open));
    }

    /** What a person would type in place of a button, as far as its values go. */
    public static String line(String word, String incident, Map<String, String> values) {
        GuideRow row = rowOf(word, values);
        String given = FormSlots.of(row).stream()
                .filter(slot -> !values.getOrDefault(slot.field().name(), "").isBlank())
                .map(slot -> slot.place() == FormSlots.At.OPTION
                        ? slot.field().name() + ":" + values.get(slot.field().name())
                        : slot.place() == FormSlots.At.REASON
                                ? "because " + values.get(slot.field().name())
                                : slot.written(values.getOrDefault(slot.field().name(), "")))
                .collect(Collectors.joining(" "));
        String start = incident.isEmpty() ? row.inFull(word) : "/swarm " + incident + " " + word;
        return start + (given.isEmpty() ? "" : " " + given) + (values.containsKey(ASK) ? " …" : "");
    }

    /** Every form of a command with all that it can ask for, for a platform that wants to know beforehand. */
    public static List<Form> forms(String word) {
        return CommandGuide.rows(word).stream()
                .map(row -> new Form(
                        word,
                        row.meaning(),
                        FormSlots.of(row).stream().map(FormSlots.Slot::field).toList()))
                .toList();
    }

    /** A value of this name makes a button ask even for what is optional. */
    public static final String ASK = "ask";

    /** Reads what was filled in, like {@link CommandParser#parse}. */
    static Parsed read(Filled sent, Instant written, ZoneId zone, Vocabulary vocabulary) {
        Filled filled = visible(sent);
        List<GuideRow> rows = CommandGuide.rows(filled.word().toLowerCase(Locale.ROOT));
        if (rows.isEmpty()) {
            return new Parsed.Misread(
                    "There is no command “" + Excerpt.of(filled.word()) + "”.", "/swarm help", "/swarm help");
        }
        GuideRow row = rowOf(filled.word(), filled.values());
        try {
            Moment moment = new Moment(written, zone);
            Arguments arguments = new Arguments(parts(row, filled.values(), moment), moment, vocabulary);
            return new Parsed.Understood(row.read(arguments), filled.incident(), row);
        } catch (Misreading misreading) {
            return new Parsed.Misread(
                    misreading.reason(),
                    row.typed(),
                    row.inFull(misreading.row().example()));
        }
    }

    private static Filled visible(Filled filled) {
        Map<String, String> values = new HashMap<>();
        filled.values().forEach((name, value) -> values.put(name, VisibleText.of(value)));
        return new Filled(VisibleText.of(filled.word()), filled.incident().map(VisibleText::of), values);
    }

    /** The form of the command that fits the values: {@code confirm} with a reference is diagnosis, without it is not. */
    private static GuideRow rowOf(String word, Map<String, String> values) {
        List<Word> head = Optional.ofNullable(values.get(FormSlots.REFERENCE))
                .or(() -> Optional.ofNullable(values.get(FormSlots.VERB)))
                .map(value -> List.of(new Word(value, " ")))
                .orElse(List.of());
        return CommandGuide.row(word.toLowerCase(Locale.ROOT), new WordList(head))
                .orElseThrow(() -> new IllegalArgumentException("there is no command " + word));
    }

    private static Parts parts(GuideRow row, Map<String, String> values, Moment moment) {
        List<Word> body = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        Optional<WordList> why = Optional.empty();
        Optional<WordList> plan = Optional.empty();
        TimeWords time = TimeWords.none(WordList.NONE);
        for (FormSlots.Slot slot : FormSlots.of(row)) {
            String value = values.getOrDefault(slot.field().name(), "").strip();
            if (value.isEmpty()) continue;
            switch (slot.place()) {
                case BODY -> body.add(new Word(slot.written(value), " "));
                case OPTION ->
                    options.add(new Option(
                            slot.field().name(), value, new Word(slot.field().name() + ":" + value, " ")));
                case REASON -> why = Optional.of(prose(value));
                case PLAN -> plan = Optional.of(prose(value));
                case TIME -> time = time(row, value, moment);
            }
        }
        return new Parts(row, new WordList(body), options, why, plan, time);
    }

    private static WordList prose(String value) {
        return new WordList(List.of(new Word(value, "")));
    }

    private static TimeWords time(GuideRow row, String value, Moment moment) {
        TimeWords bare = TimeWords.of(WordList.split("at " + value), moment);
        TimeWords time = bare.isTime() ? bare : TimeWords.of(WordList.split("at \"" + value + "\""), moment);
        if (!time.isTime()) {
            throw new Misreading(
                    row, "“" + Excerpt.of(value) + "” is no time that I can read; 10:42 is one.", row.example());
        }
        return time;
    }
}
