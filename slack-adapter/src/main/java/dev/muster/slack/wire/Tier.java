package dev.muster.slack.wire;

import java.time.Duration;
import java.util.Map;

/**
 * How often something may be done: so many times within any such span. Methods that are not named are of the third tier.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Slack on rate limits</a>
 */
record Tier(int times, Duration within) {
    private static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("conversations.create", 20),
            Map.entry("conversations.archive", 20),
            Map.entry("conversations.unarchive", 20),
            Map.entry("conversations.setTopic", 20),
            Map.entry("conversations.list", 20),
            Map.entry("users.conversations", 20),
            Map.entry("users.list", 20),
            Map.entry("bookmarks.add", 20),
            Map.entry("bookmarks.edit", 20),
            Map.entry("bookmarks.list", 20),
            Map.entry("pins.add", 20),
            Map.entry("pins.list", 20),
            Map.entry("users.info", 100),
            Map.entry("views.open", 100),
            Map.entry("views.update", 100),
            Map.entry("views.publish", 100),
            Map.entry("chat.postEphemeral", 100),
            Map.entry("chat.postMessage", 600));
    private static final int USUAL = 50;
    /** Slack counts when a call arrives, and one may take longer than the next. */
    private static final Duration ON_THE_WAY = Duration.ofMillis(300);

    private static final int MESSAGES_AT_ONCE = 4;

    /** The limit of a method for the whole workspace. */
    static Tier of(String method, Duration minute) {
        return new Tier(PER_MINUTE.getOrDefault(method, USUAL), minute.plus(ON_THE_WAY));
    }

    /** The limit of messages to one channel: one a second, with short bursts. */
    static Tier ofChannel(Duration minute) {
        return new Tier(
                MESSAGES_AT_ONCE,
                minute.dividedBy(60).multipliedBy(MESSAGES_AT_ONCE).plus(ON_THE_WAY));
    }
}
