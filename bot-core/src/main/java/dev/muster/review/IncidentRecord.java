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
 * @param withheld those of them whose records are kept from whoever reads this one: see {@link Confidence}
 */
public record IncidentRecord(
        IncidentId id,
        List<TimelineEntry> entries,
        Incident incident,
        List<IncidentRecord> merged,
        List<IncidentId> withheld) {

    /** An entry together with its event, which is known to be of that kind. */
    public record Noted<E extends IncidentEvent>(TimelineEntry entry, E event) {}

    public IncidentRecord {
        entries = List.copyOf(entries);
        merged = List.copyOf(merged);
        withheld = List.copyOf(withheld);
    }

    /** The record that these entries make; no incident was merged into it, or none of those is wanted. */
    public static IncidentRecord of(List<TimelineEntry> entries) {
        return of(entries, other -> List.of());
    }

    /**
     * The record that these entries make. A private incident that was merged into it is in it only if everybody who may read
     * the one may read the other.
     *
     * @param others the entries of another incident; one without entries is left out
     * @throws IllegalArgumentException when there are no entries, or the first is not an opening
     */
    public static IncidentRecord of(List<TimelineEntry> entries, Function<IncidentId, List<TimelineEntry>> others) {
        if (entries.isEmpty()) throw new IllegalArgumentException("a record has at least the entry that opens it");
        Incident outermost = fold(entries.getFirst().stream(), entries);
        return of(entries, outermost, others, new Confidence(outermost), new HashSet<>());
    }

    private static IncidentRecord of(
            List<TimelineEntry> entries,
            Incident incident,
            Function<IncidentId, List<TimelineEntry>> others,
            Confidence confidence,
            Set<IncidentId> seen) {
        seen.add(incident.id());
        List<IncidentRecord> merged = new ArrayList<>();
        List<IncidentId> withheld = new ArrayList<>();
        for (TimelineEntry entry : entries) {
            if (entry.event() instanceof DuplicateMerged duplicate && seen.add(duplicate.other())) {
                List<TimelineEntry> theirs = others.apply(duplicate.other());
                if (theirs.isEmpty()) continue;
                Incident other = fold(duplicate.other(), theirs);
                if (confidence.allows(other)) merged.add(of(theirs, other, others, confidence, seen));
                else withheld.add(duplicate.other());
            }
        }
        return new IncidentRecord(incident.id(), entries, incident, merged, withheld);
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
