package dev.muster.ports;

import dev.muster.domain.effect.Alarm;
import dev.muster.domain.effect.Effect;
import java.time.Instant;
import java.util.List;

/** What is still to be done outside, and the timers. Written with the facts by the timeline's store. */
public interface EffectStore {
    /** An effect that waits. {@code id} never changes and names it to the platforms; {@code attempts} made so far. */
    record Pending(long id, Effect effect, int attempts) {}

    /** A timer that waits. */
    record PendingAlarm(long id, Alarm alarm) {}

    /** The first waiting effect of each lane, if it may run by {@code now}; parked ones hold nothing up. */
    List<Pending> due(Instant now, int limit);

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
