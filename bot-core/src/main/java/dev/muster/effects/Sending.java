package dev.muster.effects;

import dev.muster.ports.Outgoing;
import java.util.function.BooleanSupplier;

/** Under which name a message is sent, whether it may have been sent before, and whether it is ours to send. */
record Sending(String key, boolean uncertain, BooleanSupplier ours) {
    Outgoing of(Outgoing message) {
        return message.perhapsSent(uncertain).onlyWhile(ours);
    }

    Sending as(String other) {
        return new Sending(other, uncertain, ours);
    }

    /** It is looked for whatever is known of it. */
    Sending looking() {
        return new Sending(key, true, ours);
    }

    Outgoing text(String text) {
        return of(Outgoing.text(key, text));
    }
}
