package dev.muster.slack.rooms;

import com.slack.api.methods.response.chat.ChatGetPermalinkResponse;
import dev.muster.domain.incident.MessageRef;
import dev.muster.ports.Card;
import dev.muster.ports.ChatException;
import dev.muster.slack.text.SlackText;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What makes a room a good one and is not worth waiting for: its topic, the card pinned, a link to it. Side by side. */
final class Furnishing {
    private static final Logger LOG = LoggerFactory.getLogger(Furnishing.class);
    private static final Executor OWN_THREAD = task -> Thread.ofVirtual().start(task);
    private static final int LONGEST_TOPIC = 250;
    private static final int ATTEMPTS = 5;

    private final SlackCalls calls;

    Furnishing(SlackCalls calls) {
        this.calls = calls;
    }

    /** Returns at once. */
    void furnish(MessageRef card, Card content) {
        String topic = SlackText.fitting(SlackText.plain(content.title()), LONGEST_TOPIC);
        begin("topic", () -> topic(card.room(), topic), 1);
        begin("pin", () -> pin(card), 1);
        begin("bookmark", () -> bookmark(card), 1);
    }

    private void begin(String what, Runnable deed, int attempt) {
        OWN_THREAD.execute(() -> {
            try {
                deed.run();
            } catch (ChatException e) {
                LOG.info("{} of a room, attempt {}: {} {}", what, attempt, e.getMessage(), e.remedy());
                if (!e.isWorthRetrying() || attempt == ATTEMPTS) return;
                Duration pause = e.retryAfter().orElse(Duration.ofSeconds(2L * attempt));
                CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                        .execute(() -> begin(what, deed, attempt + 1));
            }
        });
    }

    private void topic(String channel, String topic) {
        calls.call(
                Urgency.TELLING,
                "conversations.setTopic",
                client ->
                        client.conversationsSetTopic(set -> set.channel(channel).topic(topic)));
    }

    private void pin(MessageRef card) {
        calls.call(
                Urgency.TELLING,
                "pins.add",
                Set.of("already_pinned"),
                client -> client.pinsAdd(pin -> pin.channel(card.room()).timestamp(card.message())));
    }

    private void bookmark(MessageRef card) {
        ChatGetPermalinkResponse link = calls.call(
                Urgency.TELLING,
                "chat.getPermalink",
                client ->
                        client.chatGetPermalink(get -> get.channel(card.room()).messageTs(card.message())));
        calls.call(
                Urgency.TELLING,
                "bookmarks.add",
                client -> client.bookmarksAdd(add -> add.channelId(card.room())
                        .title("Where it stands")
                        .type("link")
                        .link(link.getPermalink())));
    }
}
