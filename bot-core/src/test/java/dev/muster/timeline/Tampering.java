package dev.muster.timeline;

import java.time.Instant;
import java.util.Optional;

/** One way to change an entry behind the store's back, for every field that there is. */
enum Tampering {
    STREAM,
    OCCURRED_AT,
    WRITTEN_AT,
    RECORDED_AT,
    ACTOR,
    SOURCE,
    KIND,
    DETAILS,
    WORDS,
    TEXT,
    WHY,
    WHY_REMOVED,
    TYPED,
    TYPED_REMOVED,
    ACTOR_SALT,
    ACTOR_SALT_REMOVED,
    WORDS_SALT,
    WORDS_SALT_SHORTENED,
    WORDS_SALT_REMOVED,
    ACTOR_COMMITMENT,
    WORDS_COMMITMENT,
    PREVIOUS_HASH,
    HASH;

    ChainLink with(ChainLink l) {
        Seal s = l.seal();
        return new ChainLink(
                this == STREAM ? "INC-2" : l.stream(),
                l.sequence(),
                at(OCCURRED_AT, l.occurredAt()),
                at(WRITTEN_AT, l.writtenAt()),
                at(RECORDED_AT, l.recordedAt()),
                text(ACTOR, l.actor()),
                text(SOURCE, l.source()),
                this == KIND ? "action-done" : l.kind(),
                this == DETAILS ? "{\"action\":\"A9\"}" : l.details(),
                this == WORDS ? "{\"what\":\"nothing\"}" : l.words(),
                text(TEXT, l.text()),
                this == WHY_REMOVED ? Optional.empty() : l.why().map(why -> text(WHY, why)),
                this == TYPED_REMOVED ? Optional.empty() : l.typed().map(typed -> text(TYPED, typed)),
                new Seal(
                        this == ACTOR_SALT_REMOVED
                                ? Optional.empty()
                                : s.actorSalt().map(salt -> hex(ACTOR_SALT, salt)),
                        this == WORDS_SALT_REMOVED
                                ? Optional.empty()
                                : s.wordsSalt().map(this::wordsSalt),
                        hex(ACTOR_COMMITMENT, s.actorCommitment()),
                        hex(WORDS_COMMITMENT, s.wordsCommitment()),
                        hex(PREVIOUS_HASH, s.previousHash()),
                        hex(HASH, s.hash())));
    }

    /** The entry under another number. */
    static ChainLink numbered(ChainLink l, long sequence) {
        return new ChainLink(
                l.stream(),
                sequence,
                l.occurredAt(),
                l.writtenAt(),
                l.recordedAt(),
                l.actor(),
                l.source(),
                l.kind(),
                l.details(),
                l.words(),
                l.text(),
                l.why(),
                l.typed(),
                l.seal());
    }

    private String wordsSalt(String salt) {
        return this == WORDS_SALT_SHORTENED ? salt.substring(1) : hex(WORDS_SALT, salt);
    }

    private Instant at(Tampering which, Instant value) {
        return this == which ? value.minusMillis(1) : value;
    }

    private String text(Tampering which, String value) {
        return this == which ? value + " not" : value;
    }

    private String hex(Tampering which, String value) {
        if (this != which) return value;
        return (value.charAt(0) == '0' ? '1' : '0') + value.substring(1);
    }
}
