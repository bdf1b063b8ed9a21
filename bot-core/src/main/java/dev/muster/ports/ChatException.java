package dev.muster.ports;

import java.time.Duration;
import java.util.Optional;

/** A chat platform did not do what it was asked. */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean worthRetrying;
    private final transient Optional<Duration> retryAfter;
    private final String remedy;

    private ChatException(
            String problem, boolean worthRetrying, Optional<Duration> retryAfter, String remedy, Throwable cause) {
        super(problem, cause);
        this.worthRetrying = worthRetrying;
        this.retryAfter = retryAfter;
        this.remedy = remedy;
    }

    /** May work later; not before {@code retryAfter} when the platform said so. */
    public static ChatException passing(String problem, Optional<Duration> retryAfter, Throwable cause) {
        return new ChatException(problem, true, retryAfter, "", cause);
    }

    /** Will never work as things are; {@code remedy} is a sentence that says what a person can do about it. */
    public static ChatException lasting(String problem, String remedy, Throwable cause) {
        return new ChatException(problem, false, Optional.empty(), remedy, cause);
    }

    /** Whether trying again can help. */
    public boolean isWorthRetrying() {
        return worthRetrying;
    }

    /** How long the platform asked us to wait, if it did. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What a person can do; empty when waiting is enough. */
    public String remedy() {
        return remedy;
    }
}
