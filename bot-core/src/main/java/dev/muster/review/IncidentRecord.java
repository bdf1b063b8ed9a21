package dev.muster.review;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.Incident;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import dev.muster.timeline.TimelineEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything on record about one incident: all that a review or an export may look at.
 *
 * @param entries all of them, from the first, without gaps; never empty
 * @param incident folded from the entries
 * @param merged the records of the incidents that turned out to be this one, in the order in which they were merged
 */
public record IncidentRecord(
        IncidentId id, List<TimelineEntry> entries, Incident incident, List<IncidentRecord> merged) {

    /** An entry together with its event, which is known to be of that kind. */
    public record Noted<E extends IncidentEvent>(TimelineEntry entry, E event) {}

    public IncidentRecord {
        entries = List.copyOf(entries);
        merged = List.copyOf(merged);
    }

    /** The record that these entries make; no incident was merged into it, or none of those is wanted. */
    public static IncidentRecord of(List<TimelineEntry> entries) {
        return of(entries, other -> List.of());
    }

    /**
     * The record that these entries make.
     *
     * @param others the entries of another incident; one without entries is left out
     * @throws IllegalArgumentException when there are no entries, or the first is not an opening
     */
    public static IncidentRecord of(List<TimelineEntry> entries, Function<IncidentId, List<TimelineEntry>> others) {
        return of(entries, others, new HashSet<>());
    }

    private static IncidentRecord of(
            List<TimelineEntry> entries, Function<IncidentId, List<TimelineEntry>> others, Set<IncidentId> seen) {
        if (entries.isEmpty()) throw new IllegalArgumentException("a record has at least the entry that opens it");
        IncidentId id = entries.getFirst().stream();
        seen.add(id);
        List<IncidentRecord> merged = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (entry.event() instanceof DuplicateMerged duplicate && seen.add(duplicate.other())) {
                List<TimelineEntry> theirs = others.apply(duplicate.other());
                if (!theirs.isEmpty()) merged.add(of(theirs, others, seen));
            }
        }
        return new IncidentRecord(id, entries, fold(id, entries), merged);
    }

    private static Incident fold(IncidentId id, List<TimelineEntry> entries) {
        Incident incident = Incident.begin(id, entries.getFirst().fact());
        for (Fact fact : entries.stream().skip(1).map(TimelineEntry::fact).toList()) incident = incident.apply(fact);
        return incident;
    }

    /** The entry that opened it. */
    public TimelineEntry first() {
        return entries.getFirst();
    }

    /** The newest entry: whatever in a document needs a date takes it from here. */
    public TimelineEntry last() {
        return entries.getLast();
    }

    /** The entry of that sequence; an {@link IndexOutOfBoundsException} when there is none. */
    public TimelineEntry entry(long sequence) {
        return entries.get(Math.toIntExact(sequence) - 1);
    }

    /** All entries of one kind, in the order of the record. */
    public <E extends IncidentEvent> List<Noted<E>> all(Class<E> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.event()))
                .map(entry -> new Noted<>(entry, kind.cast(entry.event())))
                .toList();
    }
}
