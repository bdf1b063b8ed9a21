package dev.muster.console.chat;

import dev.muster.domain.incident.MessageRef;
import dev.muster.domain.incident.Place;
import dev.muster.domain.practice.PersonId;
import dev.muster.ports.Card;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The messages: everything that is written goes through here, first into the store and then to whoever listens. */
final class ChatLog {
    private final LocalChatStore store;
    private final ChatFeed feed;
    private final ReentrantLock amending = new ReentrantLock();

    ChatLog(LocalChatStore store, ChatFeed feed) {
        this.store = store;
        this.feed = feed;
    }

    /** Adds a message, or gives back what that key added before, of which nobody hears anew. */
    LocalMessage add(
            String key,
            Place place,
            PersonId author,
            Instant at,
            String text,
            Optional<Card> card,
            Optional<PersonId> onlyFor) {
        LocalMessage added =
                store.add(key, new LocalMessage(0, place, author, at, text, card, onlyFor, false, false, Map.of()));
        LocalMessage asNew =
                new LocalMessage(added.id(), place, author, at, text, card, onlyFor, false, false, Map.of());
        if (added.equals(asNew)) feed.publish(new ChatChange.Posted(added));
        return added;
    }

    /** Keeps a line that nobody sees, so that its repeat finds what it was about: the thread it is filed under. */
    LocalMessage file(String key, Place place, PersonId author, Instant at, String text) {
        return store.add(
                key,
                new LocalMessage(
                        0, place, author, at, text, Optional.empty(), Optional.of(author), false, true, Map.of()));
    }

    /** Changes a message, one change at a time; empty when there is no such message. */
    Optional<LocalMessage> amend(MessageRef ref, UnaryOperator<LocalMessage> change) {
        amending.lock();
        try {
            Optional<LocalMessage> before = find(ref);
            if (before.isEmpty()) return before;
            LocalMessage after = change.apply(before.get());
            if (!after.equals(before.get())) {
                store.replace(after);
                feed.publish(new ChatChange.Changed(after));
            }
            return Optional.of(after);
        } finally {
            amending.unlock();
        }
    }

    /** That message, if it is one of this chat's. */
    Optional<LocalMessage> find(MessageRef ref) {
        if (!ref.message().matches("[0-9]{1,18}")) return Optional.empty();
        return store.message(Long.parseLong(ref.message()))
                .filter(message -> message.place().room().equals(ref.room()));
    }

    /** Messages of a room with its threads after that id, oldest first, at most {@code limit}. */
    List<LocalMessage> after(String room, long id, int limit) {
        return store.messages(room, id, limit);
    }

    static MessageRef ref(LocalMessage message) {
        return new MessageRef(message.place().room(), Long.toString(message.id()));
    }
}
