package dev.muster.simulation;

import dev.muster.ports.Ids;
import java.util.List;
import java.util.SplittableRandom;

/** Everything that is left to chance, from one seed. Who draws in a fixed order always draws the same. */
final class Chance {
    private final SplittableRandom random;

    Chance(long seed) {
        this(new SplittableRandom(seed));
    }

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** A source of its own, so that drawing more here changes nothing there. */
    Chance branch() {
        return new Chance(random.split());
    }

    /** Whether something happens that happens in that share of all cases. */
    boolean in(double share) {
        return random.nextDouble() < share;
    }

    /** A number from 0 and below that limit. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    /** A number from there to there, both included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Names and salts that look like chance and can be had again. */
    Ids ids() {
        return new Ids() {
            @Override
            public String next() {
                return Long.toUnsignedString(random.nextLong(), 36);
            }

            @Override
            public String salt() {
                return hex(random.nextLong()) + hex(random.nextLong());
            }
        };
    }

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
