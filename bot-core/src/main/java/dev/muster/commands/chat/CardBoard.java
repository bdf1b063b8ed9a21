package dev.muster.commands.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.ChatException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings posted cards up to date, and spares the platform a call where a card shows already what it should. It keeps nothing
 * that is still to be done: an update that fails is the store's to try again, and of several that wait there it gives out one.
 *
 * @param <V> a version of a card, as the platform takes it; versions that look the same are equal
 */
public final class CardBoard<V> {
    private static final Logger LOG = LoggerFactory.getLogger(CardBoard.class);
    private static final int REMEMBERED = 1_000;

    private final BiConsumer<MessageRef, V> update;
    private final Map<MessageRef, V> shown = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageRef, V> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** {@code update} replaces what a message shows, or throws {@link ChatException}. */
    public CardBoard(BiConsumer<MessageRef, V> update) {
        this.update = update;
    }

    /**
     * It is shown when this returns; throws {@link ChatException} when it is worth trying again. A card that can never be changed
     * again, since somebody deleted it or its room is archived, is left as it is: that is no work for anybody.
     */
    public void show(MessageRef message, V version) {
        if (version.equals(shown.get(message))) return;
        try {
            replace(message, version);
        } catch (ChatException e) {
            if (e.isWorthRetrying()) throw e;
            LOG.info("The card {} stays as it is: {}", message, e.getMessage());
        }
    }

    /** Replaces what a message says, whatever it said before; throws {@link ChatException} when that could not be done. */
    public void replace(MessageRef message, V version) {
        shown.remove(message);
        update.accept(message, version);
        shown.put(message, version);
    }
}
