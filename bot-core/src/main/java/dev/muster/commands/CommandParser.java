package dev.muster.commands;

import dev.muster.commands.words.Excerpt;
import dev.muster.commands.words.Moment;
import dev.muster.commands.words.NearestWord;
import dev.muster.commands.words.Reference;
import dev.muster.commands.words.VisibleText;
import dev.muster.commands.words.WordList;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what was typed after {@code /swarm}. It depends on nothing but its arguments, and takes a line as a whole or not
 * at all.
 */
public final class CommandParser {

    private static final String SWARM = "/swarm ";

    private final Moment moment;
    private final Vocabulary vocabulary;

    private CommandParser(Moment moment, Vocabulary vocabulary) {
        this.moment = moment;
        this.vocabulary = vocabulary;
    }

    /**
     * Reads one line, which may have several lines of text in it.
     *
     * @param line the words after {@code /swarm}, which may be in front of them; none at all asks for help
     * @param written when it was written: times in it are never later
     * @param zone the speaker's, for times and dates without one
     */
    public static Parsed parse(String line, Instant written, ZoneId zone, Vocabulary vocabulary) {
        WordList typed = WordList.split(SlashLine.withoutOwnSlash(VisibleText.of(line)));
        WordList words = typed.from(typed.indexOf("/swarm") == 0 ? 1 : 0);
        Optional<String> incident = words.list().stream().findFirst().flatMap(Reference::incident);
        var parser = new CommandParser(new Moment(written, zone), vocabulary);
        try {
            return parser.understood(words.from(incident.isPresent() ? 1 : 0), incident);
        } catch (Misreading misreading) {
            return parser.answer(misreading, incident.map(id -> id + " ").orElse(""));
        }
    }

    private Parsed.Understood understood(WordList words, Optional<String> incident) {
        GuideRow row = rowOf(words);
        return new Parsed.Understood(read(row, words), incident, row);
    }

    private static GuideRow rowOf(WordList words) {
        if (words.isEmpty()) return CommandGuide.rows("help").getFirst();
        String word = words.get(0).text().toLowerCase(Locale.ROOT);
        return CommandGuide.row(word, words.from(1)).orElseThrow(() -> unknown(words));
    }

    private Command read(GuideRow row, WordList words) {
        return row.read(new Arguments(row, words.from(1), moment, vocabulary));
    }

    private static Misreading unknown(WordList words) {
        String typed = words.get(0).text();
        String reason = "There is no command “" + Excerpt.of(typed) + "”.";
        Optional<String> nearest = NearestWord.to(words.get(0).name().toLowerCase(Locale.ROOT), CommandGuide.words());
        return nearest.flatMap(word -> CommandGuide.row(word, words.from(1)))
                .map(row -> new Misreading(
                        row, reason + " Did you mean “" + row.word() + "”?", corrected(row, words.from(1))))
                .orElseGet(() -> new Misreading(
                        CommandGuide.rows("help").getFirst(), reason + " “/swarm help all” shows them all.", "help"));
    }

    private static String corrected(GuideRow row, WordList typed) {
        return row.word() + " " + Excerpt.of(typed.verbatim());
    }

    private Parsed.Misread answer(Misreading misreading, String incident) {
        GuideRow row = misreading.row();
        String example = canBeRead(misreading.correction()) ? misreading.correction() : row.example();
        boolean named = !incident.isEmpty();
        return new Parsed.Misread(
                misreading.reason(), row.typed(), named ? SWARM + incident + example : row.inFull(example));
    }

    private boolean canBeRead(String line) {
        try {
            WordList words = WordList.split(line);
            read(rowOf(words), words);
            return true;
        } catch (Misreading stillWrong) {
            return false;
        }
    }
}
