package dev.muster.review.export;

import dev.muster.domain.incident.LifecycleEvent.DuplicateMerged;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which records an export holds, and which its entries say were merged: the two must be the same. */
final class MergedTrail {
    private final Map<String, Set<String>> hashes = new LinkedHashMap<>();
    private final Map<String, String> headAtMerge = new LinkedHashMap<>();

    private final Set<String> withheld = new LinkedHashSet<>();

    /** Takes a record that was found good. */
    void take(String stream, List<ExportEntry> entries) throws ExportFlaw {
        Set<String> theirs = entries.stream()
                .map(entry -> entry.link().seal().hash())
                .collect(Collectors.toCollection(HashSet::new));
        if (hashes.put(stream, theirs) != null) throw new ExportFlaw(stream + " is in it twice.");
        for (ExportEntry entry : entries) {
            Optional<DuplicateMerged> merged = entry.event(DuplicateMerged.class);
            if (merged.isPresent())
                headAtMerge.put(merged.get().other().value(), merged.get().head());
        }
    }

    /** That record was merged, and is not there because it is private. */
    void withhold(String stream) {
        withheld.add(stream);
    }

    /** The records that are not there because they are private. */
    List<String> withheld() {
        return List.copyOf(withheld);
    }

    /** Every incident that was merged must be there, with the entry that was its last then, or be withheld; and no other. */
    void check(String outermost) throws ExportFlaw {
        for (Map.Entry<String, String> merged : headAtMerge.entrySet()) {
            String other = merged.getKey();
            if (other.equals(outermost) || (withheld.contains(other) && !hashes.containsKey(other))) continue;
            Set<String> theirs = hashes.get(other);
            if (theirs == null) throw new ExportFlaw("The record of " + other + ", which was merged, is missing.");
            if (!theirs.contains(merged.getValue())) {
                throw new ExportFlaw("The record of " + other + " is not the one that was merged.");
            }
        }
        for (String stream : withheld) {
            if (!headAtMerge.containsKey(stream))
                throw new ExportFlaw(stream + " was never merged, so nothing of it is withheld.");
            if (hashes.containsKey(stream)) throw new ExportFlaw(stream + " is said to be withheld, and is in it.");
        }
        for (String stream : hashes.keySet()) {
            if (!stream.equals(outermost) && !headAtMerge.containsKey(stream)) {
                throw new ExportFlaw(stream + " is in it, but was never merged.");
            }
        }
    }
}
