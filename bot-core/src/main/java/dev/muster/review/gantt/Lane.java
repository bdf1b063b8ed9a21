package dev.muster.review.gantt;

import dev.muster.review.Interval;
import java.util.List;

/**
 * One row of the picture.
 *
 * @param label what stands at its left
 * @param note what stands beside its last bar
 * @param tooltip all of it in words
 */
record Lane(String label, String note, String tooltip, List<Bar> bars) {
    /** How a bar looks, and what that means. */
    enum Look {
        /** An action with a result. */
        DONE("#2e7fb0", "Action"),
        /** An action that was stopped. */
        STOPPED("#c4621f", "Stopped before its end"),
        /** Still under way at the end of the picture. */
        RUNNING("#6aa9cc", "No end on record"),
        /** A change being carried out. */
        CHANGE("#7f5fb0", "Change carried out"),
        /** Waiting for a person. */
        WAITING("#a8741a", "Waiting for an answer or a decision"),
        /** In the swarm. */
        PRESENT("#7d8a97", "In the swarm");

        final String colour;
        final String meaning;

        Look(String colour, String meaning) {
            this.colour = colour;
            this.meaning = meaning;
        }
    }

    /** A stretch of time. */
    record Bar(Interval time, Look look) {}

    /** Rows under a heading; {@code left} says how many did not fit. */
    record Group(String heading, List<Lane> lanes, int left) {}

    Lane {
        bars = List.copyOf(bars);
    }
}
