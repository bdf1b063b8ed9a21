package dev.muster.ports;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import java.time.Instant;
import java.util.List;

/**
 * What is still to be done, and the timers. Written with the facts by the timeline's store. Where several processes share a
 * store, each is given what no other has taken on.
 */
public interface EffectStore {
    /**
     * An effect that waits.
     *
     * @param id never changes and names it to the platforms
     * @param attempts made so far
     * @param uncertain whether an attempt of before may have done it all the same: look before doing it again
     */
    record Pending(long id, Effect effect, int attempts, boolean uncertain) {
        /** One of which nothing is known but its attempts. */
        public Pending(long id, Effect effect, int attempts) {
            this(id, effect, attempts, attempts > 0);
        }
    }

    /** A timer that waits. */
    record PendingAlarm(long id, Alarm alarm) {}

    /**
     * The first waiting effect of each lane, if it may run by {@code now}; the most urgent first. Parked ones hold nothing up.
     * What needs a place waits until its incident has one, and whatever else is for an incident until the room was tried.
     */
    List<Pending> due(Instant now, int limit);

    /** Whether an effect that was given out may still be begun here: not when another may have taken it over. */
    default boolean holds(long effect) {
        return true;
    }

    /** Done; it is not handed out again. */
    void done(long effect);

    /** To be tried again, not before then. */
    void retry(long effect, Instant notBefore, String problem);

    /** Cannot succeed; kept for people to look at, and out of the way of its lane. */
    void park(long effect, String problem);

    /** Timers whose moment has come, oldest first. */
    List<PendingAlarm> alarmsDue(Instant now, int limit);

    /** That timer has been dealt with. */
    void dismiss(long alarm);
}
