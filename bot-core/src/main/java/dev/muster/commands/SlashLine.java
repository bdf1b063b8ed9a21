package dev.muster.commands;

import java.util.Locale;

/** A line that begins with the name of the bot or of its slash command. */
final class SlashLine {
    private static final String[] OPENINGS = {"/swarm", "@muster", "swarm"};

    private SlashLine() {}

    /** The words after {@code /swarm} or {@code @muster}; the whole line when it begins with neither. */
    static String afterSwarm(String line) {
        String trimmed = line.strip();
        for (String opening : OPENINGS) {
            boolean begins = trimmed.toLowerCase(Locale.ROOT).startsWith(opening);
            boolean whole = begins
                    && (trimmed.length() == opening.length()
                            || Character.isWhitespace(trimmed.charAt(opening.length())));
            if (whole) return trimmed.substring(opening.length()).strip();
        }
        return trimmed;
    }

    /** Whether the line asks a question or reports a malfunction: self-service, which this version does not have. */
    static boolean isSelfService(String line) {
        String word = line.strip().toLowerCase(Locale.ROOT);
        return word.startsWith("/ask") || word.startsWith("/report") || word.startsWith("/request");
    }
}
