package dev.muster.discord.rooms;

import dev.muster.discord.text.DiscordText;
import dev.muster.discord.wire.DiscordCalls;
import dev.muster.ports.ChatException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What makes a room a good one and is not worth waiting for: the card pinned. The name and the topic are never touched again, for
 * Discord lets a channel change them twice in ten minutes.
 */
final class Furnishing {
    private static final Logger LOG = LoggerFactory.getLogger(Furnishing.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
    private static final int ATTEMPTS = 5;
    private static final int LONGEST_NAME = 100;

    private final DiscordCalls calls;

    Furnishing(DiscordCalls calls) {
        this.calls = calls;
    }

    /** Returns at once. */
    void pin(Message card) {
        pin(card, 1);
    }

    private void pin(Message card, int attempt) {
        OWN_THREAD.execute(() -> {
            try {
                calls.call("pin the card", jda -> card.pin());
            } catch (ChatException e) {
                LOG.info("The card is not pinned, attempt {}: {} {}", attempt, e.getMessage(), e.remedy());
                if (!e.isWorthRetrying() || attempt == ATTEMPTS) return;
                Duration pause = e.retryAfter().orElse(Duration.ofSeconds(2L * attempt));
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                        .execute(() -> pin(card, attempt + 1));
            }
        });
    }

    /** A thread under a card, in which a smaller incident is followed. It has the card's own id. */
    void thread(Message card, String title) {
        String name = DiscordText.fitting(DiscordText.plain(title), LONGEST_NAME);
        calls.call("begin a thread", jda -> card.createThreadChannel(name));
    }
}
