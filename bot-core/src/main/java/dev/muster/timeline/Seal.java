package dev.muster.timeline;

import java.util.Optional;

/**
 * What proves that an entry is as it was written. All values are lower-case hexadecimal.
 *
 * @param actorSalt opens {@code actorCommitment}; gone once the actor was erased
 * @param wordsSalt opens {@code wordsCommitment}; gone once the words were erased
 * @param actorCommitment SHA-256 of salt and actor
 * @param wordsCommitment SHA-256 of salt and everything that people wrote or that names them
 * @param previousHash the hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over the previous hash, the plain fields and both commitments
 */
public record Seal(
        Optional<String> actorSalt,
        Optional<String> wordsSalt,
        String actorCommitment,
        String wordsCommitment,
        String previousHash,
        String hash) {}
