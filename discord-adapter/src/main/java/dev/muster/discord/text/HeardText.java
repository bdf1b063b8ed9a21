package dev.muster.discord.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people typed, read back from what Discord made of it: mentions and channels by name, emoji by theirs. */
public final class HeardText {
    private static final Pattern SPECIAL = Pattern.compile(
            "<(?:(?<person>@!?)(?<account>\\d+)|#(?<channel>\\d+)|a?:(?<emoji>\\w+):\\d+|/(?<command>[^:<>]+):\\d+)>");

    private final Function<String, String> people;
    private final Function<String, String> channels;

    /** Names come from there: of a person by the account's id, of a channel by its id. */
    public HeardText(Function<String, String> people, Function<String, String> channels) {
        this.people = people;
        this.channels = channels;
    }

    /** As it was typed. */
    public String typed(String sent) {
        return SPECIAL.matcher(sent).replaceAll(found -> Matcher.quoteReplacement(name(found)));
    }

    private String name(MatchResult found) {
        if (found.group("account") != null) return "@" + people.apply(found.group("account"));
        if (found.group("channel") != null) return "#" + channels.apply(found.group("channel"));
        if (found.group("emoji") != null) return ":" + found.group("emoji") + ":";
        return "/" + found.group("command");
    }
}
