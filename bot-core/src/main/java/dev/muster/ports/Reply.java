package dev.muster.ports;

import java.util.Optional;

/** What comes back to whoever said something. No platform in it. */
public sealed interface Reply {
    /** The words, readable alone; written as in a {@link Card}. */
    String text();

    /** Only the caller sees it. */
    record Whisper(String text, Optional<Card> card) implements Reply {
        /** Words alone. */
        public Whisper(String text) {
            this(text, Optional.empty());
        }
    }

    /** Everybody in that room sees it; it is posted there by an effect, this is the caller's copy. */
    record Said(String room, String text) implements Reply {}

    /** A document for the caller: the review of that incident in that format ({@code md}, {@code html}, {@code pdf} …). */
    record Document(String incident, String format, String text) implements Reply {}
}
