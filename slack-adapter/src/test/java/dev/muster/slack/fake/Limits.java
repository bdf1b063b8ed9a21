package dev.muster.slack.fake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Slack's limits per method, and one message a second per channel with short bursts. A minute may be made shorter, so that a
 * test need not wait.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Slack on rate limits</a>
 */
public final class Limits {
    private static final Set<String> TIER_2 = Set.of(
            "conversations.create",
            "conversations.archive",
            "conversations.rename",
            "conversations.setTopic",
            "conversations.list",
            "conversations.unarchive",
            "users.conversations",
            "users.list",
            "bookmarks.add",
            "bookmarks.edit",
            "bookmarks.list",
            "bookmarks.remove",
            "pins.add",
            "pins.list",
            "pins.remove");
    private static final Set<String> TIER_4 = Set.of(
            "users.info", "conversations.members", "views.open", "views.update", "views.publish", "chat.postEphemeral");
    private static final int BURST = 5;

    private final Duration minute;
    private final Map<String, Deque<Long>> calls = new HashMap<>();
    private int refused;

    private Limits(Duration minute) {
        this.minute = minute;
    }

    /** No limits at all. */
    public static Limits none() {
        return new Limits(Duration.ZERO);
    }

    /** Slack's own, with a minute that lasts that long. */
    public static Limits withMinuteOf(Duration minute) {
        return new Limits(minute);
    }

    /** How many calls were too many. */
    public synchronized int refused() {
        return refused;
    }

    /** Seconds to wait, or 0 when the call may go through. */
    synchronized int check(String method, Args args, long now) {
        if (minute.isZero()) return 0;
        boolean posts = method.equals("chat.postMessage");
        boolean allowed = posts
                ? allows(
                        "post:" + args.get("channel"),
                        BURST,
                        minute.dividedBy(60).multipliedBy(BURST),
                        now)
                : allows(method, perMinute(method), minute, now);
        if (!allowed) refused++;
        return allowed ? 0 : 1;
    }

    private boolean allows(String key, int most, Duration window, long now) {
        Deque<Long> recent = calls.computeIfAbsent(key, unused -> new ArrayDeque<>());
        while (!recent.isEmpty() && now - recent.peekFirst() >= window.toNanos()) recent.removeFirst();
        if (recent.size() >= most) return false;
        recent.addLast(now);
        return true;
    }

    private static int perMinute(String method) {
        if (TIER_2.contains(method)) return 20;
        return TIER_4.contains(method) ? 100 : 50;
    }
}
