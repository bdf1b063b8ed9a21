package dev.muster.commands.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.ChatException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings posted cards up to date. Of several versions that come quickly one after the other only the last is shown, so that a
 * busy swarm neither runs into the platform's limit nor makes anything else wait for it.
 *
 * @param <V> a version of a card, as the platform takes it; versions that look the same are equal
 */
public final class CardBoard<V> {
    private static final Logger LOG = LoggerFactory.getLogger(CardBoard.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final BiConsumer<MessageRef, V> update;
    private final Map<MessageRef, V> waiting = new ConcurrentHashMap<>();
    private final Map<MessageRef, V> shown = new ConcurrentHashMap<>();

    /** {@code update} replaces what a message shows, or throws {@link ChatException}. */
    public CardBoard(BiConsumer<MessageRef, V> update) {
        this.update = update;
    }

    /** Returns at once; it is shown in a moment. */
    public void show(MessageRef message, V version) {
        if (waiting.put(message, version) == null) OWN_THREAD.execute(() -> bringUpToDate(message));
    }

    private void bringUpToDate(MessageRef message) {
        Optional<V> latest = Optional.ofNullable(waiting.get(message));
        if (latest.isEmpty()) return;
        Duration pause = Duration.ZERO;
        boolean done = latest.get().equals(shown.get(message));
        try {
            if (!done) update.accept(message, latest.get());
            shown.put(message, latest.get());
            done = true;
        } catch (ChatException e) {
            done = !e.isWorthRetrying();
            pause = e.retryAfter().orElse(Duration.ofSeconds(2));
            LOG.info("The card {} is not up to date{}: {}", message, done ? "" : " yet", e.getMessage());
        }
        if (done && waiting.remove(message, latest.get())) return;
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                .execute(() -> bringUpToDate(message));
    }

    /** Replaces what a message says, before it returns. */
    public void replace(MessageRef message, V version) {
        update.accept(message, version);
    }
}
