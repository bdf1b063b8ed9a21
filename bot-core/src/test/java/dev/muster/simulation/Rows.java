package dev.muster.simulation;

import dev.muster.simulation.checks.Row;
import dev.muster.timeline.Chain;
import dev.muster.timeline.TimelineEntry;
import java.util.Optional;

/** Entries on their way onto the disk, where they are nothing but text. */
final class Rows {
    private Rows() {}

    static Row of(Chain.Sealed sealed) {
        TimelineEntry entry = sealed.entry();
        return new Row(
                entry.position(),
                entry.stream().value(),
                entry.sequence(),
                entry.occurredAt().toString(),
                entry.writtenAt().toString(),
                entry.recordedAt().toString(),
                entry.actor().value(),
                entry.source(),
                sealed.kind(),
                sealed.details(),
                sealed.words(),
                entry.text(),
                text(entry.why()),
                text(entry.typed()),
                text(entry.seal().actorSalt()),
                text(entry.seal().wordsSalt()),
                entry.seal().actorCommitment(),
                entry.seal().wordsCommitment(),
                entry.seal().previousHash(),
                entry.seal().hash());
    }

    private static String text(Optional<String> value) {
        return value.orElse("");
    }
}
