package dev.muster.ports;

import java.util.Optional;

/**
 * A message of the bot.
 *
 * @param key names it for good: sending the same key twice posts one message (or, for a card, updates it)
 * @param text always there, readable alone, written as in a {@link Card}; with a card it is what notifications show
 * @param mayStandAlready whether it may have been posted before, so that a platform which knows no keys looks for it first
 */
public record Outgoing(String key, String text, Optional<Card> card, boolean mayStandAlready) {
    /** A message that was certainly not posted before. */
    public Outgoing(String key, String text, Optional<Card> card) {
        this(key, text, card, false);
    }

    /** Words alone. */
    public static Outgoing text(String key, String text) {
        return new Outgoing(key, text, Optional.empty());
    }

    /** The same message, which may have been posted before. */
    public Outgoing perhapsAgain(boolean again) {
        return new Outgoing(key, text, card, again);
    }
}
