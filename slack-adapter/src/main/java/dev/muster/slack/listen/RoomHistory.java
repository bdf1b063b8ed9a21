package dev.muster.slack.listen;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Clock;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that stands in a room with its threads, page by page, at a pace that keeps nobody waiting. */
public final class RoomHistory {
    private static final int PAGE = 200;
    /** What was said in the last moments may not have reached Slack's pages yet. */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private final SlackCalls calls;
    private final Clock clock;

    /** Read through these. */
    public RoomHistory(SlackCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    Instant now() {
        return clock.now();
    }

    /** What stands in a room: messages by time stamp, oldest first, as read from that moment on. */
    record Standing(Instant began, Map<String, Message> messages) {
        /** Whether that message is none of them, and old enough to be one if it still stood there. */
        boolean lacks(String stamp) {
            return !messages.containsKey(stamp) && Stamp.instant(stamp).isBefore(began.minus(SETTLED));
        }
    }

    /** Reads it all. */
    Standing of(Place place) {
        Map<String, Message> standing = new TreeMap<>();
        Standing read = new Standing(clock.now(), standing);
        if (place.thread().isPresent()) {
            thread(place.room(), place.thread().get(), standing);
            return read;
        }
        String cursor = "";
        do {
            String from = cursor;
            ConversationsHistoryResponse page = calls.call(
                    Urgency.BACKGROUND,
                    "conversations.history",
                    client -> client.conversationsHistory(
                            history -> history.channel(place.room()).limit(PAGE).cursor(from)));
            for (Message message : page.getMessages()) {
                standing.put(message.getTs(), message);
                boolean hasReplies = message.getReplyCount() != null && message.getReplyCount() > 0;
                if (hasReplies) thread(place.room(), message.getTs(), standing);
            }
            cursor = next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
        return read;
    }

    private void thread(String channel, String parent, Map<String, Message> into) {
        String cursor = "";
        do {
            String from = cursor;
            ConversationsRepliesResponse page = calls.call(
                    Urgency.BACKGROUND,
                    "conversations.replies",
                    client -> client.conversationsReplies(replies ->
                            replies.channel(channel).ts(parent).limit(PAGE).cursor(from)));
            page.getMessages().forEach(message -> into.put(message.getTs(), message));
            cursor = next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
    }

    private static String next(@org.jspecify.annotations.Nullable ResponseMetadata more) {
        return Optional.ofNullable(more).map(ResponseMetadata::getNextCursor).orElse("");
    }
}
