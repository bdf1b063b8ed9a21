package dev.muster.timeline;

import java.util.List;

/**
 * Proof that something is durable.
 *
 * @param answer the verdict's answer, or the one given the first time when the delivery was a repeat
 * @param repeated whether this delivery had been recorded before
 * @param entries the entries written now; empty for a repeat
 */
public record Receipt(String answer, boolean repeated, List<TimelineEntry> entries) {
    public Receipt {
        entries = List.copyOf(entries);
    }
}
