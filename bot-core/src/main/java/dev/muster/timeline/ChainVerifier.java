package dev.muster.timeline;

import dev.muster.timeline.ChainReport.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks one stream's chain, entry by entry, in the order in which it is handed over. Used on the store and on exports alike.
 * After the first flaw nothing more is looked at.
 *
 * <p>What it cannot see: somebody who can write to the store and recomputes every hash from an entry to the end; that is what
 * signed heads, made known outside the store, are for. And whether what an erasure left of an entry's words was touched
 * again: the erased words were what its commitment is about.
 */
public final class ChainVerifier {
    private final String stream;
    private final Optional<String> trustedKey;
    private final List<String> hashes = new ArrayList<>();
    private final ErasureCheck erasures = new ErasureCheck();
    private Optional<Flaw> flaw = Optional.empty();

    /**
     * For that stream.
     *
     * @param trustedKey the public key that signed heads must be signed with (see {@link HeadSignature}); without it each
     *     signature is checked against the key that stands beside it
     */
    public ChainVerifier(String stream, Optional<String> trustedKey) {
        this.stream = stream;
        this.trustedKey = trustedKey;
    }

    /** Checks a whole stream at once. */
    public static ChainReport verify(
            String stream, List<ChainLink> links, Optional<ChainHead> head, Optional<String> trustedKey) {
        ChainVerifier verifier = new ChainVerifier(stream, trustedKey);
        links.forEach(verifier::accept);
        return verifier.finish(head);
    }

    /** Takes the next entry; {@code false} when a flaw is known and the rest need not be handed over. */
    public boolean accept(ChainLink link) {
        if (flaw.isPresent()) return false;
        flaw = place(link)
                .or(() -> content(link))
                .or(() -> signature(link))
                .map(sentence -> new Flaw(link.sequence(), sentence));
        hashes.add(link.seal().hash());
        if (flaw.isEmpty()) erasures.note(link);
        return flaw.isEmpty();
    }

    /**
     * The result, once all entries were handed over.
     *
     * @param head where the stream must end, if that is known from elsewhere
     */
    public ChainReport finish(Optional<ChainHead> head) {
        if (flaw.isEmpty()) flaw = erasures.flaw().or(() -> head.flatMap(this::end));
        return new ChainReport(stream, flaw.isEmpty() ? hashes.size() : hashes.size() - 1L, flaw);
    }

    private Optional<String> place(ChainLink link) {
        long expected = hashes.size() + 1L;
        String id = "E" + link.sequence();
        if (!link.stream().equals(stream)) {
            return Optional.of(id + " was inserted: it belongs to " + link.stream() + ".");
        }
        if (link.sequence() > expected) {
            return Optional.of("E" + expected + " is missing before " + id + ": it was removed.");
        }
        if (link.sequence() < expected) {
            return Optional.of(
                    id + " stands where E" + expected + " belongs: it was inserted, or the order was changed.");
        }
        if (link.seal().previousHash().equals(previousHash())) return Optional.empty();
        return Optional.of(moved(link)
                .orElse(id + " does not follow on what stands before it: entries were changed, removed, inserted or"
                        + " reordered there."));
    }

    private String previousHash() {
        return hashes.isEmpty() ? Chain.ORIGIN : hashes.getLast();
    }

    /** Whether the entry is whole, but was written under another number. Looked for near by, then from the beginning. */
    private static Optional<String> moved(ChainLink link) {
        long reach = link.sequence() + 10_000;
        for (long other = 1; other < reach; other++) {
            if (other != link.sequence()
                    && Chain.hash(link, other).equals(link.seal().hash())) {
                return Optional.of("What stands as E" + link.sequence() + " was written as E" + other
                        + ": the order was changed.");
            }
        }
        return Optional.empty();
    }

    private Optional<String> content(ChainLink link) {
        Seal seal = link.seal();
        String id = "E" + link.sequence();
        if (seal.actorSalt()
                .filter(salt -> !opens(salt, link.actor(), seal.actorCommitment()))
                .isPresent()) {
            return Optional.of("The actor of " + id + " was changed.");
        }
        if (seal.wordsSalt().filter(salt -> !opensWords(salt, link)).isPresent()) {
            return Optional.of("The words of " + id + " were changed.");
        }
        if (Chain.hash(link, link.sequence()).equals(seal.hash())) return Optional.empty();
        return Optional.of(moved(link).orElse(id + " was changed after it was written."));
    }

    private static boolean opens(String salt, String actor, String commitment) {
        return salt.length() == 32 && Chain.commitment(salt, actor).equals(commitment);
    }

    private static boolean opensWords(String salt, ChainLink link) {
        return salt.length() == 32
                && Chain.wordsCommitment(salt, link).equals(link.seal().wordsCommitment());
    }

    private Optional<String> signature(ChainLink link) {
        return RecordedAbout.in(link).flatMap(event -> switch (event) {
            case RecordedAbout.Head signed -> signature(link, signed);
            case RecordedAbout.Redaction ignored -> Optional.empty();
            case RecordedAbout.Expiry ignored -> Optional.empty();
            case RecordedAbout.Forgetting ignored -> Optional.empty();
        });
    }

    private Optional<String> signature(ChainLink link, RecordedAbout.Head signed) {
        String id = "E" + link.sequence();
        if (signed.entry() < 1 || signed.entry() > hashes.size()) {
            return Optional.of(id + " signs E" + signed.entry() + ", which is not before it.");
        }
        if (!hashes.get((int) signed.entry() - 1).equals(signed.head())) {
            return Optional.of("E" + signed.entry() + " is not what was signed in " + id + ".");
        }
        if (trustedKey.filter(key -> !key.equals(signed.publicKey())).isPresent()) {
            return Optional.of(id + " was signed with another key than the store's.");
        }
        ChainHead head = new ChainHead(stream, signed.entry(), signed.head());
        return HeadSignature.isValid(head, signed.signature(), signed.publicKey())
                ? Optional.empty()
                : Optional.of("The signature in " + id + " is not valid.");
    }

    private Optional<Flaw> end(ChainHead head) {
        long last = hashes.size();
        if (last < head.sequence()) {
            return Optional.of(new Flaw(
                    last + 1,
                    "The end was cut off after E" + last + ": the record goes on to E" + head.sequence() + "."));
        }
        if (last > head.sequence()) {
            return Optional.of(new Flaw(
                    head.sequence() + 1, "E" + (head.sequence() + 1) + " was inserted after the end of the record."));
        }
        if (head.hash().equals(previousHash())) return Optional.empty();
        return Optional.of(new Flaw(last, "E" + last + " is not the entry that the record ended with."));
    }
}
