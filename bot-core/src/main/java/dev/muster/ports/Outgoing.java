package dev.muster.ports;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A message of the bot.
 *
 * @param key names it for good: sending the same key twice posts one message (or, for a card, updates it)
 * @param text always there, readable alone, written as in a {@link Card}; with a card it is what notifications show
 * @param uncertain whether an attempt of before may have sent it: look for the key before sending it again
 * @param ours whether sending it is still up to this process, which may lose that while the message waits for its turn
 */
public record Outgoing(String key, String text, Optional<Card> card, boolean uncertain, BooleanSupplier ours) {
    /** A message that was certainly never sent. */
    public Outgoing(String key, String text, Optional<Card> card) {
        this(key, text, card, false, () -> true);
    }

    /** The same, which an attempt of before may have sent all the same. */
    public Outgoing perhapsSent(boolean perhaps) {
        return new Outgoing(key, text, card, perhaps, ours);
    }

    /** The same, which another process may be given to send at any time. */
    public Outgoing onlyWhile(BooleanSupplier stillOurs) {
        return new Outgoing(key, text, card, uncertain, stillOurs);
    }

    /** To be called last, right before it goes out; throws when somebody else sends it by now. */
    public void checkOurs() {
        if (ours.getAsBoolean()) return;
        throw ChatException.passing(
                key + " is left to another replica", Optional.empty(), new IllegalStateException("lease over"));
    }

    /** Words alone. */
    public static Outgoing text(String key, String text) {
        return new Outgoing(key, text, Optional.empty());
    }
}
