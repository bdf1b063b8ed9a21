package dev.muster.ports;

import java.util.List;
import java.util.Optional;

/**
 * What came of a command or a message.
 *
 * @param ok whether it was accepted; a refusal says in {@code replies} what to do instead
 * @param entry the first entry that it put on record, if any
 */
public record Outcome(boolean ok, List<Reply> replies, Optional<EntryRef> entry) {
    /** An entry of an incident's record. */
    public record EntryRef(String incident, long sequence) {}

    public Outcome {
        replies = List.copyOf(replies);
    }
}
