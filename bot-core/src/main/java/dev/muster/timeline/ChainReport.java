package dev.muster.timeline;

import java.util.Optional;

/**
 * What came of checking a stream's chain.
 *
 * @param stream {@code INC-1}
 * @param entries how many were found good
 * @param flaw the first thing wrong, if anything is
 */
public record ChainReport(String stream, long entries, Optional<Flaw> flaw) {
    /** The first bad entry and a sentence that says what is wrong with it. */
    public record Flaw(long sequence, String sentence) {}

    /** Whether nothing is wrong. */
    public boolean isIntact() {
        return flaw.isEmpty();
    }
}
