package dev.muster.slack.rooms;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.methods.response.pins.PinsListResponse;
import com.slack.api.model.Message;
import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.ports.Outgoing;
import dev.muster.slack.wire.SlackCalls;
import dev.muster.slack.wire.Urgency;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which messages stand already, by the key that posted them: remembered, or read back from Slack where that is in doubt. */
final class PostedBefore {
    private static final int REMEMBERED = 20_000;
    private static final int PAGE = 200;

    private final SlackCalls calls;
    private final Map<String, MessageRef> byKey = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MessageRef> eldest) {
            return size() > REMEMBERED;
        }
    });
    private final Set<String> inDoubt = ConcurrentHashMap.newKeySet();

    PostedBefore(SlackCalls calls) {
        this.calls = calls;
    }

    void note(String key, MessageRef message) {
        byKey.put(key, message);
        inDoubt.remove(key);
    }

    /** The connection broke while it was being posted. */
    void mayStand(String key) {
        inDoubt.add(key);
    }

    /**
     * The message that was posted under that key, if there is one. That the room was made here says nothing: another replica
     * may have been the first to write in it.
     */
    Optional<MessageRef> find(Place place, Outgoing message) {
        Optional<MessageRef> remembered = Optional.ofNullable(byKey.get(message.key()));
        if (remembered.isPresent()) return remembered;
        boolean unsure = inDoubt.contains(message.key()) || message.uncertain();
        return unsure ? readBack(place, message) : Optional.empty();
    }

    private Optional<MessageRef> readBack(Place place, Outgoing message) {
        Optional<MessageRef> pinned = message.card().isPresent() ? amongPins(place, message) : Optional.empty();
        if (pinned.isPresent()) return pinned;
        String channel = place.room().startsWith("U") ? direct(place.room()) : place.room();
        List<Message> standing =
                place.thread().isPresent() ? inThread(channel, place.thread().get()) : inChannel(channel);
        standing.forEach(one -> keyOf(one).ifPresent(key -> note(key, new MessageRef(channel, one.getTs()))));
        return Optional.ofNullable(byKey.get(message.key()));
    }

    /** A card is pinned, so it is found there however much was said since. */
    private Optional<MessageRef> amongPins(Place place, Outgoing message) {
        PinsListResponse answer =
                calls.ask(Urgency.TELLING, "pins.list", client -> client.pinsList(pins -> pins.channel(place.room())));
        if (!answer.isOk() || answer.getItems() == null) return Optional.empty();
        Optional<MessageRef> found = answer.getItems().stream()
                .map(PinsListResponse.MessageItem::getMessage)
                .filter(pinned -> pinned != null && pinned.getTs() != null)
                .filter(pinned -> Optional.ofNullable(pinned.getMetadata())
                        .map(PostedBefore::keyOf)
                        .map(message.key()::equals)
                        .orElse(false))
                .map(pinned -> new MessageRef(place.room(), pinned.getTs()))
                .findFirst();
        found.ifPresent(card -> note(message.key(), card));
        return found;
    }

    private String direct(String account) {
        ConversationsOpenResponse answer = calls.call(
                Urgency.TELLING,
                "conversations.open",
                client -> client.conversationsOpen(open -> open.users(List.of(account))));
        return answer.getChannel().getId();
    }

    private List<Message> inChannel(String channel) {
        ConversationsHistoryResponse answer = calls.ask(
                Urgency.TELLING,
                "conversations.history",
                client -> client.conversationsHistory(
                        history -> history.channel(channel).limit(PAGE).includeAllMetadata(true)));
        return answer.isOk() ? answer.getMessages() : List.of();
    }

    private List<Message> inThread(String channel, String thread) {
        ConversationsRepliesResponse answer = calls.ask(
                Urgency.TELLING,
                "conversations.replies",
                client -> client.conversationsReplies(replies ->
                        replies.channel(channel).ts(thread).limit(1000).includeAllMetadata(true)));
        return answer.isOk() ? answer.getMessages() : List.of();
    }

    private static Optional<String> keyOf(Message message) {
        return Optional.ofNullable(message.getMetadata()).map(PostedBefore::keyOf);
    }

    private static String keyOf(Message.Metadata metadata) {
        return Optional.ofNullable(metadata.getEventPayload())
                .map(payload -> String.valueOf(payload.get("key")))
                .orElse("");
    }
}
