package dev.muster.ports;

import java.util.Optional;

/**
 * A message of the bot.
 *
 * @param key names it for good: sending the same key twice posts one message (or, for a card, updates it)
 * @param text always there, readable alone, written as in a {@link Card}; with a card it is what notifications show
 */
public record Outgoing(String key, String text, Optional<Card> card) {
    /** Words alone. */
    public static Outgoing text(String key, String text) {
        return new Outgoing(key, text, Optional.empty());
    }
}
