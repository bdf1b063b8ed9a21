package dev.muster.timeline;

import java.time.Instant;
import java.util.Optional;

/**
 * An entry as the chain sees it: text throughout, so that what a store or an export says can be checked as it stands there,
 * even when this version does not know its kind.
 *
 * @param stream {@code INC-1}
 * @param details canonical JSON
 * @param words canonical JSON; {@code {}} when the event has none
 */
public record ChainLink(
        String stream,
        long sequence,
        Instant occurredAt,
        Instant writtenAt,
        Instant recordedAt,
        String actor,
        String source,
        String kind,
        String details,
        String words,
        String text,
        Optional<String> why,
        Optional<String> typed,
        Seal seal) {

    /** That entry. */
    public static ChainLink of(TimelineEntry entry) {
        return new ChainLink(
                entry.stream().value(),
                entry.sequence(),
                entry.occurredAt(),
                entry.writtenAt(),
                entry.recordedAt(),
                entry.actor().value(),
                entry.source(),
                EventCodec.kind(entry.event()),
                EventCodec.details(entry.event()),
                EventCodec.words(entry.event()),
                entry.text(),
                entry.why(),
                entry.typed(),
                entry.seal());
    }
}
