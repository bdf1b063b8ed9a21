package dev.muster.slack.text;

import dev.muster.domain.text.TimeMark;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Neutral text as Slack shows it. Whatever people wrote stays text: nothing in it can ping anybody, become a link with
 * another name, or change how the rest is written. Moments are shown by each reader's own clock.
 *
 * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Slack on formatting</a>
 */
public final class SlackText {
    /** The most that one section may hold. */
    public static final int SECTION = 3000;

    /** The most that a message's text should hold; beyond it Slack cuts. */
    public static final int MESSAGE = 4000;

    private static final int MARGIN = 100;
    /** Slack draws {@code _this_} slanted and {@code ~this~} struck out; neutral text has neither. */
    private static final Pattern DRAWN = Pattern.compile("(?<![\\p{L}\\p{N}])([_~])(?=\\S)");

    private static final String NOTHING = "\u200B";

    private SlackText() {}

    /** For {@code mrkdwn} fields and for the text of a message. */
    public static String shown(String neutral) {
        String escaped = neutral.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String plain = DRAWN.matcher(escaped).replaceAll("$1" + NOTHING);
        return TimeMark.render(plain, SlackText::dated);
    }

    /** For {@code plain_text} fields, where nothing is escaped and no clock can be shown. */
    public static String plain(String neutral) {
        return TimeMark.render(neutral, mark -> mark.in(java.time.ZoneOffset.UTC));
    }

    private static String dated(TimeMark mark) {
        String shape = switch (mark.style()) {
            case CLOCK -> "{time}";
            case DAY -> "{date_short_pretty} {time}";
        };
        return "<!date^" + mark.moment().getEpochSecond() + "^" + shape + "|" + mark.in(java.time.ZoneOffset.UTC) + ">";
    }

    /** The text, cut so that it fits, never within an escape or a mark. */
    public static String fitting(String shown, int longest) {
        if (shown.length() <= longest) return shown;
        return shown.substring(0, boundary(shown, longest - 1)) + "…";
    }

    /** The text in parts that each fit into a section, cut between lines where there are some. */
    public static List<String> sections(String shown) {
        List<String> parts = new ArrayList<>();
        String rest = shown;
        while (rest.length() > SECTION) {
            int end = boundary(rest, SECTION - MARGIN);
            int line = rest.lastIndexOf('\n', end);
            if (line > SECTION / 2) end = line;
            parts.add(rest.substring(0, end));
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isBlank()) parts.add(rest);
        return parts;
    }

    private static int boundary(String text, int wanted) {
        int end = wanted;
        int mark = text.lastIndexOf('<', end - 1);
        if (mark >= 0 && text.indexOf('>', mark) >= end && end - mark < 120) end = mark;
        int escape = text.lastIndexOf('&', end - 1);
        if (escape >= 0 && end - escape < 6 && text.indexOf(';', escape) >= end) end = escape;
        if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return end;
    }
}
