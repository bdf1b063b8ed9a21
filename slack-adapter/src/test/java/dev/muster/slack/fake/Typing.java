package dev.muster.slack.fake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Slack makes of what people type, before an app gets it: escapes, mentions by id, links around bare addresses. */
final class Typing {
    private static final Pattern PERSON = Pattern.compile("(?<![\\w.])@([a-z0-9][a-z0-9._-]*[a-z0-9]|[a-z0-9])");
    private static final Pattern CHANNEL = Pattern.compile("(?<![\\w&])#([a-z0-9][a-z0-9_-]*)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+[^\\s<>|.,;:!?)]");
    private static final Pattern DOMAIN =
            Pattern.compile("(?<![\\w@./|-])([A-Za-z][A-Za-z0-9-]*\\.(?:com|org|net|io|dev))(?![\\w|>-])");

    private final Workspace workspace;

    Typing(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The text of a slash command whose manifest entry says {@code should_escape}. */
    String command(String typed) {
        return mentions(escaped(typed), true);
    }

    /** The text of a message. */
    String message(String typed) {
        String text = mentions(escaped(typed), false);
        text = replace(ADDRESS, text, found -> "<" + found.group() + ">");
        return replace(DOMAIN, text, found -> "<http://" + found.group(1) + "|" + found.group(1) + ">");
    }

    private static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String mentions(String text, boolean named) {
        String people = replace(
                PERSON,
                text,
                found -> workspace
                        .findUser(user -> user.name().equals(found.group(1)))
                        .map(user -> "<@" + user.id() + (named ? "|" + user.name() : "") + ">")
                        .orElse(found.group()));
        return replace(
                CHANNEL,
                people,
                found -> workspace
                        .find(found.group(1))
                        .map(channel -> "<#" + channel.id + "|" + (channel.isPrivate ? "" : channel.name) + ">")
                        .orElse(found.group()));
    }

    private static String replace(
            Pattern pattern, String text, java.util.function.Function<Matcher, String> replacement) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(replacement.apply((Matcher) found)));
    }
}
