package dev.muster.slack.fake;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Trigger ids: each opens one form, within three seconds. */
public final class Triggers {
    private record Trigger(String user, long made) {}

    private final Map<String, Trigger> open = new HashMap<>();
    private long numbers;
    private long life = Duration.ofSeconds(3).toNanos();

    /** From now on they live that long. */
    public synchronized void live(Duration howLong) {
        life = howLong.toNanos();
    }

    synchronized String next(String user) {
        numbers++;
        String id = "13." + numbers + ".trigger";
        open.put(id, new Trigger(user, System.nanoTime()));
        return id;
    }

    synchronized String use(String id) {
        Trigger trigger = open.get(id);
        if (trigger == null) throw new SlackError("invalid_trigger_id");
        if (trigger.user().isEmpty()) throw new SlackError("exchanged_trigger_id");
        if (System.nanoTime() - trigger.made() > life) throw new SlackError("expired_trigger_id");
        open.put(id, new Trigger("", 0));
        return trigger.user();
    }
}
