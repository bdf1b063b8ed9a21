package dev.muster.domain.incident;

import java.util.Optional;

/**
 * Where something is said: a room of a chat platform, or a thread in it.
 *
 * @param room the platform's own id of the room
 * @param thread the platform's own id of the thread, when it is one
 */
public record Place(String room, Optional<String> thread) {
    /** A whole room. */
    public static Place room(String room) {
        return new Place(room, Optional.empty());
    }

    /** A thread in a room. */
    public static Place thread(String room, String thread) {
        return new Place(room, Optional.of(thread));
    }

    @Override
    public String toString() {
        return thread.map(inside -> room + "/" + inside).orElse(room);
    }
}
