package dev.muster.review.export;

import java.util.List;
import java.util.Optional;

/**
 * What came of checking a JSON export.
 *
 * @param incident the incident that it says it is about; {@code ?} when it does not even say that
 * @param entries how many entries were found good, those of merged incidents included
 * @param badEntry the first entry with something wrong ({@code E12}), when one can be named
 * @param problem what is wrong, as a whole sentence; empty when nothing is
 * @param publicKey the key that it says it was signed with; compare it with the store's
 * @param withheld private incidents that were merged, and whose records it does not have
 */
public record ExportReport(
        String incident,
        long entries,
        Optional<String> badEntry,
        Optional<String> problem,
        Optional<String> publicKey,
        List<String> withheld) {

    public ExportReport {
        withheld = List.copyOf(withheld);
    }

    /** Whether nothing was changed, removed, inserted or reordered. */
    public boolean isIntact() {
        return problem.isEmpty();
    }
}
