package dev.muster.timeline;

import dev.muster.domain.incident.Fact;
import dev.muster.domain.incident.IncidentEvent;
import dev.muster.domain.incident.IncidentId;
import dev.muster.domain.practice.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One fact on record, with what proves it. Never changed; see {@link Seal} for what erasure takes away.
 *
 * @param position running number over all streams of the store, for followers; not part of the record itself
 * @param sequence number within the stream, from 1 without gaps
 * @param occurredAt when it happened
 * @param writtenAt when a person wrote it
 * @param recordedAt when it became durable; never earlier than that of the entry before
 * @param text one sentence, as fixed when it was appended
 * @param typed the line as typed, if one was typed
 */
public record TimelineEntry(
        IncidentId stream,
        long sequence,
        long position,
        Instant occurredAt,
        Instant writtenAt,
        Instant recordedAt,
        PersonId actor,
        String source,
        IncidentEvent event,
        String text,
        Optional<String> why,
        Optional<String> typed,
        Seal seal) {

    /** As people refer to it: {@code E12}. */
    public String id() {
        return "E" + sequence;
    }

    /** How long after it happened it was written down; zero or more. */
    public Duration lateness() {
        return Duration.between(occurredAt, writtenAt);
    }

    /** The fact without its proof. */
    public Fact fact() {
        return new Fact(sequence, occurredAt, writtenAt, actor, event, why);
    }

    /** Whether the words were erased: by a redaction, or because they were a person's data. */
    public boolean wordsErased() {
        return seal.wordsSalt().isEmpty();
    }

    /** Whether the actor was erased on request. */
    public boolean actorErased() {
        return seal.actorSalt().isEmpty();
    }
}
