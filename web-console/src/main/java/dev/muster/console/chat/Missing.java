package dev.muster.console.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.ChatException;
import java.util.NoSuchElementException;

/** What the bot is told when something of the local chat is not there; trying again would not help. */
final class Missing {
    private static final String REMEDY = "The data folder may be from another run; check it with `./muster check`.";

    private Missing() {}

    static ChatException room(String id) {
        return ChatException.lasting("the local chat has no room #" + id, REMEDY, new NoSuchElementException(id));
    }

    static ChatException message(MessageRef ref) {
        return ChatException.lasting(
                "the local chat has no message " + ref, REMEDY, new NoSuchElementException(ref.toString()));
    }
}
