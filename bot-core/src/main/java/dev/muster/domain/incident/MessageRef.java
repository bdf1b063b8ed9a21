package dev.muster.domain.incident;

/** One message of a chat platform: the room's id and the message's id within it. */
public record MessageRef(String room, String message) {
    @Override
    public String toString() {
        return room + "/" + message;
    }
}
