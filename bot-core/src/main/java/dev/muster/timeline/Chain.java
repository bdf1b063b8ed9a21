package dev.muster.timeline;

import dev.muster.domain.incident.Fact;
import dev.muster.timeline.json.CanonicalJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How entries are sealed. All hashes are SHA-256 in lower-case hexadecimal, all text is UTF-8:
 *
 * <ul>
 *   <li>{@code actorCommitment} = hash of the salt's 32 characters followed by the actor;
 *   <li>{@code wordsCommitment} = hash of the salt's 32 characters followed by the canonical JSON (RFC 8785) of
 *       {@code {"text","typed","why","words"}}, keys without a value left out;
 *   <li>{@code hash} = hash of these fields, each preceded by its length in bytes as four bytes, high byte first:
 *       previousHash, stream, sequence (decimal), occurredAt, writtenAt, recordedAt (ISO-8601, UTC), source, kind, details
 *       (canonical JSON), actorCommitment, wordsCommitment.
 * </ul>
 */
public final class Chain {
    /** What the first entry of a stream follows on: 64 zeros. */
    public static final String ORIGIN = "0".repeat(64);

    /** A sealed entry with the parts of its event as they were hashed. */
    public record Sealed(TimelineEntry entry, String kind, String details, String words) {}

    private Chain() {}

    /**
     * Seals a draft. Times are cut to whole milliseconds, which is what a store keeps.
     *
     * @param salts gives 16 unguessable bytes as 32 hexadecimal characters, new ones each time
     */
    public static Sealed seal(
            Draft draft, String previousHash, Instant recordedAt, long position, Supplier<String> salts) {
        Fact fact = draft.fact();
        Instant occurredAt = fact.occurredAt().truncatedTo(ChronoUnit.MILLIS);
        Instant writtenAt = fact.writtenAt().equals(fact.occurredAt())
                ? occurredAt
                : fact.writtenAt().truncatedTo(ChronoUnit.MILLIS);
        String kind = EventCodec.kind(fact.event());
        String details = EventCodec.details(fact.event());
        String words = EventCodec.words(fact.event());
        String actorSalt = salts.get();
        String wordsSalt = salts.get();
        String actorCommitment = commitment(actorSalt, fact.actor().value());
        String wordsCommitment = commitment(wordsSalt, sayings(draft.text(), draft.typed(), fact.why(), words));
        String hash = Digest.ofFields(
                previousHash,
                draft.stream().value(),
                Long.toString(fact.sequence()),
                occurredAt.toString(),
                writtenAt.toString(),
                recordedAt.toString(),
                draft.source(),
                kind,
                details,
                actorCommitment,
                wordsCommitment);
        TimelineEntry entry = new TimelineEntry(
                draft.stream(),
                fact.sequence(),
                position,
                occurredAt,
                writtenAt,
                recordedAt,
                fact.actor(),
                draft.source(),
                fact.event(),
                draft.text(),
                fact.why(),
                draft.typed(),
                new Seal(
                        Optional.of(actorSalt),
                        Optional.of(wordsSalt),
                        actorCommitment,
                        wordsCommitment,
                        previousHash,
                        hash));
        return new Sealed(entry, kind, details, words);
    }

    /** The hash that the entry must have if it stands in the record under that sequence. */
    static String hash(ChainLink link, long sequence) {
        return Digest.ofFields(
                link.seal().previousHash(),
                link.stream(),
                Long.toString(sequence),
                link.occurredAt().toString(),
                link.writtenAt().toString(),
                link.recordedAt().toString(),
                link.source(),
                link.kind(),
                link.details(),
                link.seal().actorCommitment(),
                link.seal().wordsCommitment());
    }

    /** The commitment that the entry's words must have under that salt. */
    static String wordsCommitment(String salt, ChainLink link) {
        return commitment(salt, sayings(link.text(), link.typed(), link.why(), link.words()));
    }

    /** A salt of another length could lend characters to what follows it, so it is refused. */
    static String commitment(String salt, String value) {
        if (salt.length() != 32) throw new IllegalArgumentException("a salt has 32 characters, not " + salt.length());
        return Digest.of(salt + value);
    }

    private static String sayings(String text, Optional<String> typed, Optional<String> why, String words) {
        StringBuilder json = new StringBuilder(text.length() + words.length() + 64).append("{\"text\":");
        CanonicalJson.string(text, json);
        typed.ifPresent(line -> CanonicalJson.string(line, json.append(",\"typed\":")));
        why.ifPresent(reason -> CanonicalJson.string(reason, json.append(",\"why\":")));
        return json.append(",\"words\":").append(words).append('}').toString();
    }
}
