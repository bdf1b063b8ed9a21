package dev.muster.slack.rooms;

import com.slack.api.methods.SlackApiTextResponse;
import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.ChatException;
import dev.muster.slack.text.Shown;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.SlackErrors;
import dev.muster.slack.wire.Urgency;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings posted cards up to date. Of several versions that come quickly one after the other only the last is shown, so that a
 * busy swarm neither runs into Slack's limit nor makes anything else wait for it.
 */
final class CardBoard {
    private static final Logger LOG = LoggerFactory.getLogger(CardBoard.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);

    private final SlackCalls calls;
    private final Map<MessageRef, Shown> waiting = new ConcurrentHashMap<>();
    private final Map<MessageRef, Shown> shown = new ConcurrentHashMap<>();

    CardBoard(SlackCalls calls) {
        this.calls = calls;
    }

    /** Returns at once; it is shown in a moment. */
    void show(MessageRef message, Shown version) {
        if (waiting.put(message, version) == null) OWN_THREAD.execute(() -> bringUpToDate(message));
    }

    private void bringUpToDate(MessageRef message) {
        Optional<Shown> latest = Optional.ofNullable(waiting.get(message));
        if (latest.isEmpty()) return;
        Duration pause = Duration.ZERO;
        boolean done = latest.get().equals(shown.get(message));
        try {
            if (!done) update(message, latest.get());
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

    private void update(MessageRef message, Shown version) {
        SlackApiTextResponse answer = calls.ask(
                Urgency.TELLING,
                "chat.update",
                client -> client.chatUpdate(update -> update.channel(message.room())
                        .ts(message.message())
                        .text(version.text())
                        .blocks(version.blocks())));
        if (!answer.isOk()) throw SlackErrors.refused("chat.update", answer);
    }
}
