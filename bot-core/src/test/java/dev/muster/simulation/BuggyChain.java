package dev.muster.simulation;

import dev.muster.timeline.Chain;
import dev.muster.timeline.Seal;
import dev.muster.timeline.TimelineEntry;
import java.util.HexFormat;

/** A seal over fewer fields than it should have: as if somebody had left one out. */
final class BuggyChain {
    private BuggyChain() {}

    static Chain.Sealed withoutSource(Chain.Sealed sealed) {
        TimelineEntry entry = sealed.entry();
        Seal seal = entry.seal();
        String hash = HexFormat.of().toHexDigits((long) seal.hash().hashCode()).repeat(4);
        TimelineEntry resealed = new TimelineEntry(
                entry.stream(),
                entry.sequence(),
                entry.position(),
                entry.occurredAt(),
                entry.writtenAt(),
                entry.recordedAt(),
                entry.actor(),
                entry.source(),
                entry.event(),
                entry.text(),
                entry.why(),
                entry.typed(),
                new Seal(
                        seal.actorSalt(),
                        seal.wordsSalt(),
                        seal.actorCommitment(),
                        seal.wordsCommitment(),
                        seal.previousHash(),
                        hash));
        return new Chain.Sealed(resealed, sealed.kind(), sealed.details(), sealed.words());
    }
}
