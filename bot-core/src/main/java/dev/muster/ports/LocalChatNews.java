package dev.muster.ports;

import java.util.function.Consumer;

/** What other processes change in the local chat, where several share one. */
public interface LocalChatNews {
    /** Something changed elsewhere. */
    sealed interface Change {
        /** A room, as it is now; one may be told of a room that is as it was. */
        record Room(LocalRoom room) implements Change {}

        /** A new message. */
        record Added(LocalMessage message) implements Change {}

        /** A message, as it is now. */
        record Replaced(LocalMessage message) implements Change {}
    }

    /** Hands every change from now on to the listener, on a thread of the store, until closed. */
    AutoCloseable follow(Consumer<Change> listener);
}
