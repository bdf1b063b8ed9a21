package dev.muster.simulation.checks;

/**
 * An entry as raw text: what stands on the disk, before anything of the core has understood it. Times are ISO-8601 in UTC;
 * whatever is not there is the empty text.
 *
 * @param details JSON
 * @param words JSON
 */
public record Row(
        long position,
        String stream,
        long sequence,
        String occurredAt,
        String writtenAt,
        String recordedAt,
        String actor,
        String source,
        String kind,
        String details,
        String words,
        String text,
        String why,
        String typed,
        String actorSalt,
        String wordsSalt,
        String actorCommitment,
        String wordsCommitment,
        String previousHash,
        String hash) {

    /** As a story names it. */
    public String id() {
        return stream + " E" + sequence;
    }
}
