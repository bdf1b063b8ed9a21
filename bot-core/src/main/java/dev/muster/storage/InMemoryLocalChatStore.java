package dev.muster.storage;

import dev.muster.ports.LocalChatStore;
import dev.muster.ports.LocalMessage;
import dev.muster.ports.LocalRoom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The local chat in memory: for tests and for trying things out. Gone when the process is. */
public final class InMemoryLocalChatStore implements LocalChatStore {
    private final Map<String, String> roomsByKey = new HashMap<>();
    private final Map<String, LocalRoom> rooms = new LinkedHashMap<>();
    private final Map<String, Long> messagesByKey = new HashMap<>();
    private final TreeMap<Long, LocalMessage> messages = new TreeMap<>();

    @Override
    public synchronized LocalRoom createRoom(String key, LocalRoom room) {
        String known = roomsByKey.get(key);
        if (known != null) return room(known);
        if (rooms.containsKey(room.id())) throw new IllegalArgumentException("there is a room " + room.id());
        roomsByKey.put(key, room.id());
        rooms.put(room.id(), room);
        return room;
    }

    @Override
    public synchronized void saveRoom(LocalRoom room) {
        room(room.id());
        rooms.put(room.id(), room);
    }

    @Override
    public synchronized List<LocalRoom> rooms() {
        return List.copyOf(rooms.values());
    }

    @Override
    public synchronized LocalMessage add(String key, LocalMessage message) {
        Long known = messagesByKey.get(key);
        if (known != null) return stored(known);
        long id = messages.isEmpty() ? 1 : messages.lastKey() + 1;
        LocalMessage added = new LocalMessage(
                id,
                message.place(),
                message.author(),
                message.at(),
                message.text(),
                message.card(),
                message.onlyFor(),
                message.edited(),
                message.deleted(),
                message.reactions());
        messagesByKey.put(key, id);
        messages.put(id, added);
        return added;
    }

    @Override
    public synchronized void replace(LocalMessage message) {
        stored(message.id());
        messages.put(message.id(), message);
    }

    @Override
    public synchronized Optional<LocalMessage> message(long id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public synchronized List<LocalMessage> messages(String room, long after, int limit) {
        return messages.tailMap(after, false).values().stream()
                .filter(message -> message.place().room().equals(room))
                .limit(limit)
                .toList();
    }

    private LocalRoom room(String id) {
        LocalRoom room = rooms.get(id);
        if (room == null) throw new IllegalArgumentException("there is no room " + id);
        return room;
    }

    private LocalMessage stored(long id) {
        LocalMessage message = messages.get(id);
        if (message == null) throw new IllegalArgumentException("there is no message " + id);
        return message;
    }
}
