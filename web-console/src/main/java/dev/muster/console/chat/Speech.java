package dev.muster.console.chat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line typed into the local chat is meant to be. The one place that tells a command from a message. */
public sealed interface Speech {
    /** Starts with a slash word: {@code /swarm …}, {@code /ask …}. A path such as {@code /var/log} is none. */
    record Slash(String line) implements Speech {}

    /** Calls the bot by name: {@code @muster log …}. Everybody sees it, and {@code line} is what follows the name. */
    record Mention(String line) implements Speech {}

    /** Puts a reaction on the last message of a person that contains {@code text}: {@code +:pushpin: TEXT}. */
    record Reaction(String name, String text) implements Speech {}

    /** Anything else: a message. */
    record Words(String text) implements Speech {}

    /** What that line is. Leading blanks make a message of anything. */
    static Speech of(String line) {
        Matcher reaction = Forms.REACTION.matcher(line);
        if (reaction.matches()) return new Reaction(reaction.group(1).toLowerCase(Locale.ROOT), reaction.group(2));
        Matcher mention = Forms.MENTION.matcher(line);
        if (mention.matches()) return new Mention(mention.group(1) == null ? "" : mention.group(1));
        if (Forms.SLASH_WORD.matcher(line).lookingAt()) return new Slash(line);
        return new Words(line);
    }

    /** Patterns, compiled once. */
    final class Forms {
        private static final Pattern REACTION =
                Pattern.compile("\\+:([a-z0-9_+-]{1,40}):\\s+(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        private static final Pattern MENTION =
                Pattern.compile("@muster(?:[:,]?\\s+(.*)|[:,]?)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
        private static final Pattern SLASH_WORD = Pattern.compile("/[\\p{L}][\\p{L}\\p{N}_-]*(?=\\s|$)");

        private Forms() {}
    }
}
