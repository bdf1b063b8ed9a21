package dev.muster.console.pages;

import dev.muster.domain.text.TimeMark;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of messages and cards as HTML: {@code *bold*}, {@code `code`} and line breaks, as ports promise; addresses and
 * incidents become links. Everything else is text, whatever it looks like.
 */
public final class RichText {
    /** In this order: what stands in code is not looked at further. */
    private static final Pattern SPECIAL = Pattern.compile("`(?<code>[^`\\n]+)`"
            + "|(?<![\\w*])\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*(?![\\w*])"
            + "|(?<url>https?://[^\\s<>\"'`]+[^\\s<>\"'`.,;:!?)\\]])"
            + "|(?<file>/api/incidents/INC-[1-9][0-9]{0,8}/export\\?format=[a-z]{2,4})"
            + "|(?<![\\w-])(?<incident>INC-[1-9][0-9]{0,8})(?![\\w-])"
            + "|(?<![\\w@.])@(?<person>[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,79})"
            + "|(?<line>\\r?\\n)");

    private RichText() {}

    /** Safe HTML for the inside of a block. */
    public static String html(String text) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            html.append(escaped(text.substring(from, special.start()))).append(html(special));
            from = special.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    /** The same for words of the bot, with each {@link TimeMark} as the reader's clock shows it. */
    public static String html(String text, ZoneId reader) {
        return TimeMark.render(
                html(text), mark -> "<time datetime=\"" + mark.moment() + "\">" + escaped(mark.in(reader)) + "</time>");
    }

    private static String html(Matcher special) {
        String found = special.group();
        if (special.group("line") != null) return "<br>";
        if (special.group("code") != null) return "<code>" + escaped(inner(found)) + "</code>";
        if (special.group("bold") != null) return "<strong>" + html(inner(found)) + "</strong>";
        if (special.group("incident") != null) return link("/incidents/" + found, found, "");
        if (special.group("file") != null) return link(found, found, "");
        if (special.group("person") != null) return "<span class=\"mention\">" + escaped(found) + "</span>";
        return link(found, found, " rel=\"noopener noreferrer\"");
    }

    private static String link(String address, String text, String more) {
        return "<a href=\"" + escaped(address) + "\"" + more + ">" + escaped(text) + "</a>";
    }

    private static String inner(String wrapped) {
        return wrapped.substring(1, wrapped.length() - 1);
    }

    /** Safe between tags and in quoted attributes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(letter);
            }
        }
        return safe.toString();
    }
}
