package dev.muster.ports;

import java.util.List;
import java.util.Optional;

/** Where the local chat keeps its rooms and messages. Durable when a call returns. */
public interface LocalChatStore {
    /** Creates the room, or gives back the one that this key created. A room whose id is taken is refused: see {@link #rooms}. */
    LocalRoom createRoom(String key, LocalRoom room);

    /** Replaces what is known of a room. */
    void saveRoom(LocalRoom room);

    /** All rooms, oldest first. */
    List<LocalRoom> rooms();

    /** Adds the message and gives it its id, or gives back the one that this key added. */
    LocalMessage add(String key, LocalMessage message);

    /** Replaces a message. */
    void replace(LocalMessage message);

    /** That message, if there is one. */
    Optional<LocalMessage> message(long id);

    /** Messages of a room with its threads, after that id, oldest first. */
    List<LocalMessage> messages(String room, long after, int limit);
}
