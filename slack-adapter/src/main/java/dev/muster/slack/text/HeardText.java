package dev.muster.slack.text;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people typed, read back from what Slack made of it: mentions by name, links as they were written, no escapes. */
public final class HeardText {
    private static final Pattern SPECIAL = Pattern.compile("<([^<>]*)>");
    private static final Map<String, String> CALLS =
            Map.of("!here", "@here", "!channel", "@channel", "!everyone", "@everyone");

    private final Function<String, String> people;
    private final Function<String, String> channels;

    /** Names come from there: of a person by the account's id, of a channel by its id. */
    public HeardText(Function<String, String> people, Function<String, String> channels) {
        this.people = people;
        this.channels = channels;
    }

    /** As it was typed. */
    public String typed(String sent) {
        String named = SPECIAL.matcher(sent).replaceAll(found -> Matcher.quoteReplacement(name(found)));
        return named.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String name(MatchResult found) {
        String inside = found.group(1);
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        if (target.startsWith("@")) return "@" + people.apply(target.substring(1));
        if (target.startsWith("#")) return "#" + (label.isEmpty() ? channels.apply(target.substring(1)) : label);
        if (CALLS.containsKey(target)) return CALLS.getOrDefault(target, target);
        if (target.startsWith("!")) return label.isEmpty() ? target.substring(1) : label;
        return link(target, label);
    }

    /** Slack puts a link around a bare address by itself; then the label is what was typed. */
    private static String link(String target, String label) {
        if (label.isEmpty()) return target;
        boolean byItself = target.equals(label)
                || target.equals("http://" + label)
                || target.equals("https://" + label)
                || target.equals("mailto:" + label)
                || target.equals("tel:" + label);
        return byItself ? label : label + " (" + target + ")";
    }
}
