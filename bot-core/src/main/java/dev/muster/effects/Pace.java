package dev.muster.effects;

import dev.muster.ports.ChatRooms;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * How hard platforms are worked, and how patiently what failed is tried again.
 *
 * @param dice spreads what failed together, so that it is not tried again together
 * @param budgets that of a platform; none where it may be called as often as there is something to do
 */
public record Pace(RandomGenerator dice, Function<ChatRooms, Optional<Budget>> budgets) {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** As often as there is something to do, and without chance: for replays and tests. */
    public static Pace steady() {
        return new Pace(() -> -1L, platform -> Optional.empty());
    }

    /** With those dice and without budgets. */
    public static Pace of(RandomGenerator dice) {
        return new Pace(dice, platform -> Optional.empty());
    }

    /** How long to wait after so many attempts before this one: twice as long each time up to a limit, less up to half of it. */
    Duration pause(int attempts) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        Duration whole = grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
        double share = 0.5 + dice.nextDouble() / 2;
        return Duration.ofMillis(Math.round(whole.toMillis() * share));
    }
}
