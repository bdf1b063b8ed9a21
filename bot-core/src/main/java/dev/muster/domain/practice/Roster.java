package dev.muster.domain.practice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is called, and in which order. The first in the order is on call; whoever does not answer is followed by the next.
 *
 * @param members in calling order for the first shift of the rotation, or always when there is no rotation
 * @param rotation moves the head of the order on by one member a shift
 * @param covers overrides: put one person first for a while (a swap, a holiday cover); the latest one listed wins
 */
public record Roster(List<PersonId> members, Optional<Rotation> rotation, List<Cover> covers) {

    /**
     * Shifts of equal length, the first of which starts at {@code start}. A length that is not positive is refused.
     *
     * @param zone whose clocks the shifts follow: who hands over at nine does so in summer and in winter
     */
    public record Rotation(Instant start, Duration shift, ZoneId zone) {
        public Rotation {
            if (!shift.isPositive()) throw new IllegalArgumentException("a shift needs a length");
        }

        private long shiftsPassed(Instant moment) {
            Duration onTheClock =
                    Duration.between(LocalDateTime.ofInstant(start, zone), LocalDateTime.ofInstant(moment, zone));
            return Math.floorDiv(onTheClock.toSeconds(), shift.toSeconds());
        }
    }

    /** {@code person} is called first from {@code from} (inclusive) until {@code until} (exclusive). */
    public record Cover(PersonId person, Instant from, Instant until) {
        boolean includes(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    public Roster {
        members = List.copyOf(members);
        covers = List.copyOf(covers);
    }

    /** A plain list: always the same calling order. */
    public static Roster inOrder(List<PersonId> members) {
        return new Roster(members, Optional.empty(), List.of());
    }

    /** Everybody in the order in which they are called at that moment. */
    public List<PersonId> callingOrder(Instant moment) {
        List<PersonId> rotated = new ArrayList<>(members);
        rotation.ifPresent(turn -> Collections.rotate(rotated, -shiftsPassed(turn, moment)));
        Set<PersonId> order = new LinkedHashSet<>();
        for (Cover cover : covers.reversed()) {
            if (cover.includes(moment)) order.add(cover.person());
        }
        order.addAll(rotated);
        return List.copyOf(order);
    }

    private int shiftsPassed(Rotation turn, Instant moment) {
        if (members.isEmpty()) return 0;
        return Math.floorMod(turn.shiftsPassed(moment), members.size());
    }
}
