package dev.muster.console.chat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever listens what changed in the local chat, as it changes. Nothing is kept: the store is the memory. */
public final class ChatFeed {
    private static final Logger LOG = LoggerFactory.getLogger(ChatFeed.class);

    private final List<Consumer<ChatChange>> listeners = new CopyOnWriteArrayList<>();

    /** Hands every change from now on to the listener, on the thread that made it, until closed. */
    public AutoCloseable follow(Consumer<ChatChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** A listener that fails must not undo what was said. */
    void publish(ChatChange change) {
        for (Consumer<ChatChange> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException broken) {
                LOG.warn("a listener of the local chat failed", broken);
            }
        }
    }
}
