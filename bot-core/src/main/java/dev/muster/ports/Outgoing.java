package dev.muster.ports;

import java.util.Optional;

/**
 * A message of the bot.
 *
 * @param key names it for good: sending the same key twice posts one message (or, for a card, updates it)
 * @param text always there, readable alone, written as in a {@link Card}; with a card it is what notifications show
 * @param uncertain whether an attempt of before may have sent it: look for the key before sending it again
 */
public record Outgoing(String key, String text, Optional<Card> card, boolean uncertain) {
    /** A message that was certainly never sent. */
    public Outgoing(String key, String text, Optional<Card> card) {
        this(key, text, card, false);
    }

    /** The same, which an attempt of before may have sent all the same. */
    public Outgoing perhapsSent(boolean perhaps) {
        return new Outgoing(key, text, card, perhaps);
    }

    /** Words alone. */
    public static Outgoing text(String key, String text) {
        return new Outgoing(key, text, Optional.empty());
    }
}
