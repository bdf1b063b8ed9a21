package dev.muster.simulation;

import java.time.Duration;

/**
 * What goes wrong, and how often, as shares of all cases. Each run has weather of its own: some troubles often, some never,
 * since trouble of one kind can hide what another would show.
 */
final class Turbulence {
    private final Chance chance;
    private boolean calm;

    private final double crash;
    private final double rateLimit;
    private final double failure;
    private final double failureAfterwards;
    private final double refusal;
    private final double duplicate;
    private final double delay;
    private final double drop;
    private final double clockJump;
    private final double diskTrouble;

    Turbulence(Chance chance) {
        this.chance = chance;
        crash = sometimes(0.004);
        rateLimit = sometimes(0.06);
        failure = sometimes(0.06);
        failureAfterwards = sometimes(0.06);
        refusal = sometimes(0.01);
        duplicate = sometimes(0.2);
        delay = sometimes(0.2);
        drop = sometimes(0.15);
        clockJump = sometimes(0.5);
        diskTrouble = sometimes(0.02);
    }

    private double sometimes(double most) {
        return chance.in(0.6) ? most * (0.1 + 0.9 * chance.below(1000) / 1000) : 0;
    }

    /** From now on everything works. */
    void calmDown() {
        calm = true;
    }

    boolean crashesHere() {
        return happens(crash);
    }

    /** For a crash that comes at a moment and not at a step. */
    boolean isUnlucky() {
        return happens(crash * 200);
    }

    boolean isRateLimited() {
        return happens(rateLimit);
    }

    boolean failsBefore() {
        return happens(failure);
    }

    boolean failsAfterwards() {
        return happens(failureAfterwards);
    }

    boolean isRefusedForGood() {
        return happens(refusal);
    }

    boolean isDuplicated() {
        return happens(duplicate);
    }

    boolean isDropped() {
        return happens(drop);
    }

    boolean jumpsTheClock() {
        return happens(clockJump);
    }

    boolean troublesTheDisk() {
        return happens(diskTrouble);
    }

    /** How long a message is under way; long enough, now and then, to be overtaken by others. */
    long latency() {
        return happens(delay) ? chance.between(500, 20_000) : chance.between(1, 80);
    }

    /** A disk that takes its time makes many wait for the same flush. */
    long timeOfAFlush() {
        return happens(delay / 2) ? chance.between(50, 400) : chance.between(1, 6);
    }

    /** How far off a clock is after a jump, before or behind. */
    long clockError() {
        return chance.between(
                -Duration.ofMinutes(8).toMillis(), Duration.ofMinutes(8).toMillis());
    }

    private boolean happens(double share) {
        return share > 0 && !calm && chance.in(share);
    }
}
