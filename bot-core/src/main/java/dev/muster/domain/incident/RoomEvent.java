package dev.muster.domain.incident;

import dev.muster.domain.practice.PersonId;
import java.util.List;
import java.util.Optional;

/** What happened in the chat: the raw material of the timeline. The actor of a message is its true author. */
public sealed interface RoomEvent extends IncidentEvent {

    /** A file that was shared with a message; only its name and link are kept. */
    record Attachment(String name, String link) {}

    /** How a message was put on the timeline. */
    enum Promotion {
        /** A 📌 reaction. */
        REACTION,
        /** Pinned in the room. */
        PIN,
        /** A menu entry or a button. */
        MENU
    }

    /** From here on the incident is followed there. */
    record PlaceOpened(Place place) implements RoomEvent {}

    /** Somebody came from another chat platform, {@code slack} or {@code discord}: a room is wanted there too. */
    record RoomWanted(String platform) implements RoomEvent {}

    /** From here on the incident is followed there too, beside its own place; on one platform the last such room counts. */
    record AlsoFollowed(String platform, Place place) implements RoomEvent {}

    /** Said in the incident's room or thread. */
    record MessageRecorded(
            MessageRef message,
            Optional<String> thread,
            @Words String text,
            @Words List<Attachment> files) implements RoomEvent {
        public MessageRecorded {
            files = List.copyOf(files);
        }
    }

    /** The author changed a message; {@code entry} is where it was recorded first. */
    record MessageEdited(
            MessageRef message, long entry, @Words String text) implements RoomEvent {}

    /** A message was deleted in the chat; what was said stays on record until it is redacted. */
    record MessageDeleted(MessageRef message, long entry) implements RoomEvent {}

    /** Somebody put a message on the timeline; {@code entry} is the message's own, {@code author} who said it. */
    record MessagePromoted(MessageRef message, long entry, PersonId author, Promotion by) implements RoomEvent {}
}
