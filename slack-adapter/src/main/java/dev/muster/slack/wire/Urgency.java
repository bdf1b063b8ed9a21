package dev.muster.slack.wire;

import java.time.Duration;

/** Who goes first where calls have to queue, and how long each is ready to wait before it is put off. */
public enum Urgency {
    /** Getting people together. */
    ROOM(Duration.ofSeconds(10)),
    /** Somebody pressed something and waits. */
    ANSWER(Duration.ofMillis(1500)),
    /** Telling what happened. */
    TELLING(Duration.ofSeconds(5)),
    /** Reading up on what was missed; it has time. */
    BACKGROUND(Duration.ofMinutes(30));

    private final Duration patience;

    Urgency(Duration patience) {
        this.patience = patience;
    }

    Duration patience() {
        return patience;
    }
}
