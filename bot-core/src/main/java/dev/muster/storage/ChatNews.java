package dev.muster.storage;

import dev.muster.ports.LocalChatNews;
import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of the local chat's changes in other processes: what they said that they changed is read and handed on. */
final class ChatNews implements LocalChatNews {
    private static final Logger LOG = LoggerFactory.getLogger(ChatNews.class);
    private static final String ROOM = "chat-room";
    private static final String ADDED = "chat-added";
    private static final String REPLACED = "chat-replaced";
    private static final int PAGE = 500;

    private final String self;
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
    private long last;

    /** {@code self}: names this process among those that share the chat; {@code last}: the newest message there is. */
    ChatNews(String self, long last) {
        this.self = self;
        this.last = last;
    }

    String room(String id) {
        return ROOM + " " + self + " " + id;
    }

    String added(long id) {
        return ADDED + " " + self + " " + id;
    }

    String replaced(long id) {
        return REPLACED + " " + self + " " + id;
    }

    @Override
    public AutoCloseable follow(Consumer<Change> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes in what another process said. */
    void hear(String news, LocalChatStore chat) {
        String[] parts = news.split(" ", 3);
        if (parts.length < 3) return;
        if (parts[0].equals(ADDED)) last = Math.max(last, Long.parseLong(parts[2]));
        if (parts[1].equals(self)) return;
        switch (parts[0]) {
            case ROOM ->
                chat.rooms().stream()
                        .filter(room -> room.id().equals(parts[2]))
                        .forEach(room -> publish(new Change.Room(room)));
            case ADDED ->
                chat.message(Long.parseLong(parts[2])).ifPresent(message -> publish(new Change.Added(message)));
            case REPLACED ->
                chat.message(Long.parseLong(parts[2])).ifPresent(message -> publish(new Change.Replaced(message)));
            default -> LOG.debug("Another replica says something that this one does not understand: {}", parts[0]);
        }
    }

    /** Makes up for what may have been missed: every room, and the messages since the last that was heard of. */
    void makeUp(LocalChatStore chat) {
        long newest = last;
        for (var room : chat.rooms()) {
            publish(new Change.Room(room));
            long after = last;
            List<LocalMessage> page;
            do {
                page = chat.messages(room.id(), after, PAGE);
                for (LocalMessage message : page) {
                    publish(new Change.Added(message));
                    after = message.id();
                }
            } while (page.size() == PAGE);
            newest = Math.max(newest, after);
        }
        last = newest;
    }

    private void publish(Change change) {
        for (Consumer<Change> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                LOG.warn("A listener of the local chat failed.", e);
            }
        }
    }
}
