package dev.muster.discord.text;

import dev.muster.domain.text.TimeMark;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Neutral text as Discord shows it. Whatever people wrote stays text: nothing in it is drawn as something else or becomes a
 * mention. Moments are shown by each reader's own clock.
 *
 * @see <a href="https://discord.com/developers/docs/reference#message-formatting">Discord on formatting</a>
 */
public final class DiscordText {
    /** The most that a message's text may hold. */
    public static final int MESSAGE = 2000;

    /** The most that an embed's description may hold. */
    public static final int DESCRIPTION = 4096;

    private static final int MARGIN = 100;
    /** What is left as it is: code and addresses. What is bold in neutral text. What Discord would draw. */
    private static final Pattern PIECES = Pattern.compile("(?<code>`[^`\\n]+`)"
            + "|(?<address>https?://[^\\s<>]+)"
            + "|(?<![\\p{L}\\p{N}*\\\\])\\*(?<bold>[^*\\s](?:[^*\\n]*[^*\\s])?)\\*(?![\\p{L}\\p{N}*])"
            + "|(?<drawn>[*_~`|\\\\\\[\\]<])"
            + "|(?<begins>(?m)^(?:#{1,3}(?= )|>|-#|[-+](?= )))");

    private DiscordText() {}

    /** For the text of a message and the description of an embed. */
    public static String shown(String neutral) {
        return TimeMark.render(escaped(neutral), DiscordText::dated);
    }

    private static String escaped(String text) {
        return PIECES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(piece((Matcher) found)));
    }

    private static String piece(Matcher found) {
        if (found.group("bold") != null) return "**" + escaped(found.group("bold")) + "**";
        boolean kept = found.group("code") != null || found.group("address") != null;
        return kept ? found.group() : "\\" + found.group();
    }

    /** For labels and titles, where nothing is drawn and no clock can be shown. */
    public static String plain(String neutral) {
        return TimeMark.render(neutral, mark -> mark.in(ZoneOffset.UTC));
    }

    private static String dated(TimeMark mark) {
        String shape = switch (mark.style()) {
            case CLOCK -> "t";
            case DAY -> "f";
        };
        return "<t:" + mark.moment().getEpochSecond() + ":" + shape + ">";
    }

    /** The text, cut so that it fits, never within an escape or a mark. */
    public static String fitting(String shown, int longest) {
        if (shown.length() <= longest) return shown;
        return shown.substring(0, boundary(shown, longest - 1)) + "…";
    }

    /** The text in parts, the first as long as a message may be and the others as long as a description, cut between lines. */
    public static List<String> parts(String shown) {
        List<String> parts = new ArrayList<>();
        String rest = shown;
        int longest = MESSAGE;
        while (rest.length() > longest) {
            int end = boundary(rest, longest - MARGIN);
            int line = rest.lastIndexOf('\n', end);
            if (line > longest / 2) end = line;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
            longest = DESCRIPTION;
        }
        if (!rest.isBlank()) parts.add(rest);
        return parts;
    }

    private static int boundary(String text, int wanted) {
        int end = wanted;
        int mark = text.lastIndexOf('<', end - 1);
        if (mark >= 0 && text.indexOf('>', mark) >= end && end - mark < 40) end = mark;
        if (text.charAt(end - 1) == '\\') end--;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return end;
    }
}
