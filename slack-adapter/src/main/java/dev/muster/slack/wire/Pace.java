package dev.muster.slack.wire;

import dev.muster.ports.ChatException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps calls within Slack's limits, so that nothing is refused that could have waited: a queue for each method, and one for
 * the messages of each channel, the most urgent first.
 */
public final class Pace {
    private final Duration minute;
    private final Map<String, PacedQueue> queues = new ConcurrentHashMap<>();

    /** Slack's own pace. */
    public Pace() {
        this(Duration.ofMinutes(1));
    }

    /** A pace for a Slack whose minute lasts that long. */
    public Pace(Duration minute) {
        this.minute = minute;
    }

    /**
     * Returns when that method may be called.
     *
     * @throws ChatException to be tried again, when it would take longer than this urgency is ready to wait
     */
    void await(Urgency urgency, String method) {
        await(urgency, queues.computeIfAbsent(method, key -> new PacedQueue(Tier.of(method, minute))), method);
    }

    /** Returns when that channel may get one more message. */
    void awaitChannel(Urgency urgency, String channel) {
        await(
                urgency,
                queues.computeIfAbsent("#" + channel, key -> new PacedQueue(Tier.ofChannel(minute))),
                "a message to " + channel);
    }

    private static void await(Urgency urgency, PacedQueue queue, String what) {
        Optional<Duration> putOff = queue.await(urgency);
        if (putOff.isPresent()) {
            throw ChatException.passing(
                    "Slack's limit for " + what + " is reached", putOff, new IllegalStateException("too many at once"));
        }
    }

    /** Slack asked for a pause. */
    void pause(String method, Duration howLong) {
        queues.computeIfAbsent(method, key -> new PacedQueue(Tier.of(method, minute)))
                .pause(howLong);
    }
}
