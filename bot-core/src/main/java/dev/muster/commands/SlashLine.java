package dev.muster.commands;

import dev.muster.commands.words.NearestWord;
import dev.muster.domain.incident.IncidentId;
import java.util.Locale;
import java.util.Optional;

/** A line that begins with the name of the bot or of its slash command. */
final class SlashLine {
    private static final String[] OPENINGS = {"/swarm", "@muster", "swarm"};

    private SlashLine() {}

    /** The words after {@code /swarm} or {@code @muster}; the whole line when it begins with neither. */
    static String afterSwarm(String line) {
        String trimmed = line.strip();
        if (!withoutOwnSlash(trimmed).equals(trimmed)) return withoutOwnSlash(trimmed);
        for (String opening : OPENINGS) {
            if (begins(trimmed, opening))
                return trimmed.substring(opening.length()).strip();
        }
        return trimmed;
    }

    /** A slash command of its own, such as {@code /ask}, as the command that it is. */
    static String withoutOwnSlash(String line) {
        boolean own = CommandGuide.rows().stream().anyMatch(row -> row.hasOwnSlash() && begins(line, "/" + row.word()));
        return own ? line.substring(1) : line;
    }

    private static boolean begins(String line, String opening) {
        return line.toLowerCase(Locale.ROOT).startsWith(opening)
                && (line.length() == opening.length() || Character.isWhitespace(line.charAt(opening.length())));
    }

    /** The words of the command that a line is; a question to the bot by its name is {@code ask}. */
    static String asCommand(String line) {
        String said = afterSwarm(line);
        return begins(line.strip(), "@muster") && isQuestion(said) ? "ask " + said : said;
    }

    /** What was said to the bot by its name, unless it is a command. */
    static Optional<String> toTheBot(String line) {
        if (!begins(line.strip(), "@muster")) return Optional.empty();
        String said = afterSwarm(line);
        String first = said.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        boolean command =
                CommandGuide.words().contains(first) || IncidentId.in(first).isPresent();
        return Optional.of(said).filter(words -> !words.isEmpty() && !command);
    }

    /** What was said to the bot alone, unless it begins like a command is typed. */
    static Optional<String> plain(String words) {
        String said = words.strip();
        return Optional.of(said).filter(line -> afterSwarm(line).equals(line));
    }

    /** The words of the command that was said to the bot alone: {@code ask}, unless it begins like one. */
    static String asQuestion(String words) {
        String said = afterSwarm(words);
        String first = said.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        boolean command = !said.equals(words.strip())
                || IncidentId.in(first).isPresent()
                || (CommandGuide.words().contains(first) && !isSentence(said));
        return command ? said : "ask " + said;
    }

    /** {@code who is on call?} begins like a command and is none. */
    private static boolean isSentence(String said) {
        return said.endsWith("?");
    }

    /**
     * Whether somebody who called the bot by its name asks something instead of giving a command. A slip in a command's word is
     * none.
     */
    private static boolean isQuestion(String said) {
        String[] words = said.split("\\s+", 4);
        String first = words[0].toLowerCase(Locale.ROOT);
        if (first.isEmpty()
                || CommandGuide.words().contains(first)
                || IncidentId.in(first).isPresent()) return false;
        return said.endsWith("?")
                || (words.length > 2
                        && NearestWord.to(first, CommandGuide.words()).isEmpty());
    }

    /** Whether the line asks for something from the service catalogue, which this version does not have. */
    static boolean isRequest(String line) {
        return begins(line.strip(), "/request");
    }
}
